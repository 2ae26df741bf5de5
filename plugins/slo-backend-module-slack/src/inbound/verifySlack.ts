import { verifyHmac } from '@nines/backstage-plugin-slo-node';

const TOLERANCE_SECONDS = 300;
const VERSION = 'v0=';

/** Whether Slack signed these bytes within the last five minutes. */
export function verifySlack(options: {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly secrets: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}): boolean {
  const { body, headers, secrets, now } = options;
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  const signature = headers['x-slack-signature'] ?? '';
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const isFresh =
    Math.abs(now / 1_000 - Number(timestamp)) <= TOLERANCE_SECONDS;
  const isSigned = verifyHmac({
    bytes: Buffer.concat([Buffer.from(`v0:${timestamp}:`), body]),
    signatures: signature.startsWith(VERSION)
      ? [signature.slice(VERSION.length)]
      : [],
    secrets,
  });
  return isFresh && isSigned;
}
