import { Request, Response } from 'express';
import { errorBody } from '@nines/backstage-plugin-nines-node';

/** Answers 429, and when to come back. */
export function tooManyRequests(
  req: Request,
  res: Response,
  options: { readonly retryAfterSeconds: number; readonly message: string },
): void {
  const { retryAfterSeconds, message } = options;
  res.setHeader('Retry-After', retryAfterSeconds);
  const error = { status: 429, name: 'TooManyRequests', message };
  res.status(429).json(errorBody(req, error));
}
