import { createHash } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import {
  authorOf,
  Caller,
  ClockService,
} from '@nines/backstage-plugin-nines-node';
import { assertNever } from '@nines/backstage-plugin-slo-common';
import { Request } from 'express';
import {
  KeptAnswer,
  KeyedRequest,
  RequestStore,
} from '../database/requests/RequestStore';
import { readIdempotencyKey } from './readHeaders';

/**
 * Does a write; with an `Idempotency-Key` at most once, and answers the same when it is asked again within 7 days. What was
 * refused or failed is judged anew. Where a replica died over it nobody knows whether it was done, and the answer says so.
 */
export type Once = (
  req: Request,
  caller: Caller,
  act: () => Promise<KeptAnswer>,
) => Promise<KeptAnswer>;

/** @throws InputError for a key that was another request's; ConflictError while it is being done */
export function createOnce(deps: {
  readonly requests: RequestStore;
  readonly clock: ClockService;
}): Once {
  const { requests, clock } = deps;
  return async (req, caller, act) => {
    const request = keyedRequest(req, caller);
    if (!request) return await act();
    const claim = await requests.claim(request, await clock.now());
    switch (claim.status) {
      case 'answered':
        return claim.answer;
      case 'open':
        throw new ConflictError(
          `The request of Idempotency-Key '${request.key}' is being done, or a replica died over it; look whether it was done, and else ask with another key`,
        );
      case 'keyReused':
        throw new InputError(
          `Idempotency-Key '${request.key}' was that of another request; each needs its own`,
        );
      case 'claimed':
        return await keeping(requests, request, act);
      default:
        return assertNever(claim);
    }
  };
}

async function keeping(
  requests: RequestStore,
  request: KeyedRequest,
  act: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  let answer: KeptAnswer;
  try {
    answer = await act();
  } catch (error) {
    await requests.release(request);
    throw error;
  }
  await requests.keep(request, answer);
  return answer;
}

function keyedRequest(req: Request, caller: Caller): KeyedRequest | undefined {
  const key = readIdempotencyKey(req);
  if (key === undefined) return undefined;
  const { method, originalUrl, body } = req;
  const asked = [method, originalUrl, body ?? null, req.header('If-Match')];
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  return { subject: authorOf(caller.credentials), key, hash };
}
