import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * Headers of a message by Standard Webhooks 1.0.0: one signature per secret, so that a receiver may know the old or the new one
 * while they are changed. The time is that of the attempt; the id is the same on every attempt.
 */
export function signWebhook(options: {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly body: string;
  /** `whsec_` and base64; checked when they were read. */
  readonly secrets: readonly string[];
}): Record<string, string> {
  const { id, at, body, secrets } = options;
  const timestamp = String(Math.floor(at / 1_000));
  const signatures = secrets.map(secret => {
    const digest = createHmac('sha256', keyOf(secret))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    return `v1,${digest}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/** The key in a secret: empty where it is none. */
export function keyOf(secret: string): Buffer {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text)
    ? Buffer.from(text, 'base64')
    : Buffer.alloc(0);
}
