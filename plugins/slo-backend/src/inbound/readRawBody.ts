import { promisify } from 'node:util';
import express, { Request, Response } from 'express';

/** A body took too long to arrive. */
export class SlowBodyError extends Error {}

/**
 * The body as it was sent, for a signature to be checked on: at most `limit` bytes, also once it is inflated.
 *
 * @throws SlowBodyError when it is not there in time; what body-parser throws, with its status, when it is too large
 */
export async function readRawBody(
  req: Request,
  res: Response,
  options: { readonly limit: number; readonly timeoutMs: number },
): Promise<Buffer> {
  const { limit, timeoutMs } = options;
  const read = promisify(express.raw({ type: () => true, limit }));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SlowBodyError(`No whole body within ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    await Promise.race([read(req, res), late]);
  } finally {
    clearTimeout(timer);
  }
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}
