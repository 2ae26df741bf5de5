import { createHmac } from 'node:crypto';
import { escapeHtml, renderTime } from '../inbox/html';
import { FakeAnswer, FakeProvider, FakeRequest } from '../server/types';

/** How the receiver checks what it gets. */
export type FakeReceiverOptions = {
  /** `whsec_…`; a message must be signed with one of them. */
  readonly secrets: readonly string[];
  /** Default: any path. */
  readonly path?: string;
};

/** A message that was taken, by its `webhook-id`. */
export type ReceivedMessage = {
  readonly id: string;
  readonly type: string;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** How often it came; more than once only where an answer was lost. */
  copies: number;
};

const TOLERANCE_SECONDS = 300;
const MOST_BYTES = 262_144;

/** Receives webhooks as Standard Webhooks 1.0.0 asks: signature over the raw bytes, age, one effect per id. */
export class FakeReceiver implements FakeProvider {
  readonly name = 'Webhook';
  readonly violations: string[] = [];
  readonly #options: FakeReceiverOptions;
  readonly #messages = new Map<string, ReceivedMessage>();

  constructor(options: FakeReceiverOptions) {
    this.#options = options;
  }

  get messages(): readonly ReceivedMessage[] {
    return [...this.#messages.values()];
  }

  handle(request: FakeRequest): FakeAnswer | undefined {
    const { path } = this.#options;
    if (path !== undefined && request.path !== path) return undefined;
    const wrong = this.#findWrong(request);
    if (wrong) {
      this.violations.push(`Webhook: ${wrong.body}`);
      return wrong;
    }
    const body = JSON.parse(request.body.toString('utf8'));
    const id = request.headers['webhook-id'];
    const known = this.#messages.get(id);
    if (known) {
      known.copies += 1;
      if (JSON.stringify(known.body) !== JSON.stringify(body)) {
        this.violations.push(`Webhook: ${id} came again with another body`);
      }
    } else {
      const { at } = request;
      this.#messages.set(id, { id, type: body.type, at, body, copies: 1 });
    }
    return { status: 204 };
  }

  async press(): Promise<void> {}

  inbox(): string {
    const items = this.messages
      .map(
        ({ id, type, at }) =>
          `<article><h3>${escapeHtml(type)}</h3><p class="muted">${renderTime(
            at,
          )} · ${escapeHtml(id)}</p></article>`,
      )
      .reverse();
    return `<h2>Signed webhooks</h2>${
      items.join('') || '<p class="muted">None yet.</p>'
    }`;
  }

  state() {
    return { messages: this.messages };
  }

  #findWrong({ method, headers, body, at }: FakeRequest) {
    const id = headers['webhook-id'] ?? '';
    const timestamp = headers['webhook-timestamp'] ?? '';
    if (method !== 'POST') return { status: 405, body: `${method} is no POST` };
    if (!/^[^.\s]{1,255}$/.test(id)) {
      return { status: 400, body: 'webhook-id is missing or has a dot in it' };
    }
    if (!/^\d{10}$/.test(timestamp)) {
      return { status: 400, body: 'webhook-timestamp is not in seconds' };
    }
    if (Math.abs(at / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) {
      return { status: 400, body: 'webhook-timestamp is 5 minutes off' };
    }
    if (body.length > MOST_BYTES) return { status: 413, body: 'Too large' };
    const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
    const valid = this.#options.secrets.map(secret => sign(secret, signed));
    const given = (headers['webhook-signature'] ?? '').split(' ');
    if (!given.some(signature => valid.includes(signature))) {
      return { status: 401, body: 'No signature matches' };
    }
    return findWrongBody(body);
  }
}

function findWrongBody(bytes: Buffer) {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { status: 400, body: 'The body is not JSON' };
  }
  if (typeof body !== 'object' || body === null) {
    return { status: 422, body: 'The body is no object' };
  }
  const { type, timestamp, data, ...more }: Partial<Record<string, unknown>> = {
    ...body,
  };
  if (typeof type !== 'string' || !/^[a-zA-Z0-9_.]+$/.test(type)) {
    return { status: 422, body: 'type has other characters than a-z 0-9 _ .' };
  }
  if (typeof timestamp !== 'string' || Number.isNaN(Date.parse(timestamp))) {
    return { status: 422, body: 'timestamp is no ISO 8601 time' };
  }
  if (typeof data !== 'object' || data === null) {
    return { status: 422, body: 'data is no object' };
  }
  const unknown = Object.keys(more);
  if (unknown.length > 0) {
    return { status: 422, body: `Unknown field ${unknown.join(', ')}` };
  }
  return undefined;
}

function sign(secret: string, signed: Buffer): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
