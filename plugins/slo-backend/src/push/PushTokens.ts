import { createHash, timingSafeEqual } from 'node:crypto';

/** A token of `slo.push.tokens`. */
export type PushToken = {
  /** Secret; at least {@link MIN_TOKEN_LENGTH} characters. */
  readonly token: string;
  /** Who uses it, for audit events and idempotency keys. */
  readonly subject: string;
  /** Lower case refs of the entities it may push to. */
  readonly entities: readonly string[];
};

/** Shorter ones could be guessed. */
export const MIN_TOKEN_LENGTH = 24;

/** Finds whom a presented token belongs to, in a time that tells nothing of the tokens. */
export class PushTokens {
  readonly #tokens: readonly (PushToken & { readonly digest: Buffer })[];

  constructor(tokens: readonly PushToken[]) {
    this.#tokens = tokens.map(token => ({
      ...token,
      digest: digestOf(token.token),
    }));
  }

  find(presented: string): PushToken | undefined {
    const digest = digestOf(presented);
    let found: PushToken | undefined;
    for (const token of this.#tokens) {
      if (timingSafeEqual(token.digest, digest)) found = token;
    }
    return found;
  }
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
