import { InputError } from '@backstage/errors';
import { Request } from 'express';

const VERSION = /^"(\d{1,9})"$/;

/** The caller's name for a request, under which it is done once; undefined without one. @throws InputError */
export function readIdempotencyKey(req: Request): string | undefined {
  const key = req.header('Idempotency-Key')?.trim();
  if (key === undefined) return undefined;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new InputError(
    'Idempotency-Key must have 1 to 255 characters of ASCII without spaces',
  );
}

/** The version that a request is meant for, as an `ETag` told it; undefined for any. @throws InputError */
export function readIfMatch(req: Request): number | undefined {
  const text = req.header('If-Match')?.trim();
  if (text === undefined || text === '*') return undefined;
  const version = VERSION.exec(text)?.[1];
  if (version !== undefined) return Number(version);
  throw new InputError(
    'If-Match must be the ETag of an answer, such as "3" with its quotes, or *',
  );
}

/** The `ETag` of a version, as {@link readIfMatch} takes it back. */
export function toETag(version: number): string {
  return `"${version}"`;
}
