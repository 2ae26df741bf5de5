import { createHash } from 'node:crypto';

/** SHA-256 in hex. @public */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of the JSON of a value. @public */
export function hash(value: unknown): string {
  return hashText(JSON.stringify(value));
}
