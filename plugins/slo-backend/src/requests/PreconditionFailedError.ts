import { CustomErrorBase } from '@backstage/errors';

/** What was asked holds for another version of a thing than there is: 412. */
export class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError';
  /** Read by Backstage's error handler, which has no error for it. */
  readonly statusCode = 412;
}
