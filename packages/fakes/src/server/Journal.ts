import { FaultKind } from './Script';
import { FakeAnswer, FakeRequest } from './types';

/** One request and what became of it. */
export type JournalEntry = {
  readonly id: number;
  /** By the fake's clock, epoch ms. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** UTF-8. */
  readonly body: string;
  /** The fault that struck it. */
  readonly fault?: FaultKind['kind'];
  /** What the provider said, also where the sender never heard it; undefined where it was not handled. */
  readonly answer?: FakeAnswer;
};

/** Every request, in order of arrival. */
export class Journal {
  #entries: JournalEntry[] = [];
  #next = 1;

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  add(
    request: FakeRequest,
    outcome: { fault?: FaultKind['kind']; answer?: FakeAnswer },
  ): void {
    const { at, method, path, headers, body } = request;
    const text = body.toString('utf8');
    const id = this.#next++;
    this.#entries.push({
      id,
      at,
      method,
      path,
      headers,
      body: text,
      ...outcome,
    });
  }

  clear(): void {
    this.#entries = [];
  }
}
