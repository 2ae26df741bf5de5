import { Request } from 'express';

/** An error as Backstage answers it, for statuses that it has no error of. @public */
export function errorBody(
  req: Request,
  error: {
    readonly status: number;
    readonly name: string;
    readonly message: string;
  },
) {
  const { status, name, message } = error;
  return {
    error: { name, message },
    request: { method: req.method, url: req.originalUrl },
    response: { statusCode: status },
  };
}
