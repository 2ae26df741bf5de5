import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether one of the signatures is the SHA-256 HMAC, in lower-case hex, of exactly these bytes under one of the secrets. All
 * pairs are compared, each in constant time, so that the answer's time tells nothing.
 *
 * @public
 */
export function verifyHmac(options: {
  readonly bytes: Buffer;
  readonly signatures: readonly string[];
  readonly secrets: readonly string[];
}): boolean {
  const { bytes, signatures, secrets } = options;
  let isValid = false;
  for (const secret of secrets) {
    const digest = createHmac('sha256', secret).update(bytes).digest('hex');
    for (const signature of signatures) {
      if (isSame(signature, digest)) isValid = true;
    }
  }
  return isValid;
}

/** Whether two texts are equal, in a time that depends on their length only. @public */
export function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
