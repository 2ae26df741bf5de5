/** A request as it came: the exact bytes. */
export type FakeRequest = {
  readonly method: string;
  readonly path: string;
  /** Decoded; the last where one is there twice. */
  readonly query?: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** By the fake's clock, epoch ms. */
  readonly at: number;
};

/** What a fake answers. */
export type FakeAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: string | object;
};

/** One provider that a server plays. */
export interface FakeProvider {
  readonly name: string;
  /** Undefined for a path that is not the provider's. */
  handle(request: FakeRequest): FakeAnswer | undefined;
  /** What the provider would show people, as an HTML section. */
  inbox(): string;
  /** A button of the inbox; the fields of its form. */
  press(fields: Readonly<Record<string, string>>): Promise<void>;
  /** What the provider knows, for tests and `/__state`. */
  state(): object;
  /** What a real provider would have refused or ignored, and a sender must never do. Tests expect none. */
  readonly violations: readonly string[];
}
