import { CustomErrorBase } from '@backstage/errors';

/** A tracker could not be asked, or refused. People read the message: it holds no secret. @public */
export class TrackerError extends CustomErrorBase {
  name = 'TrackerError' as const;

  /** How long the tracker asks to be left alone, in milliseconds; undefined where it did not say. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause);
    this.retryAfterMs = options.retryAfterMs;
  }
}
