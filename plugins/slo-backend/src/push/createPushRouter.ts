import { promisify } from 'node:util';
import { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { PushResponse } from '@nines/backstage-plugin-slo-common';
import express, { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { tooManyRequests } from '../tooManyRequests';
import { PushCallerOptions, identifyCaller } from './PushCaller';
import { PushService } from './PushService';
import { RateLimiter } from './RateLimiter';

export type PushRouterOptions = PushCallerOptions & {
  readonly push: PushService;
  readonly limiter: RateLimiter;
  readonly auditor: AuditorService;
  readonly clock: ClockService;
};

/** `POST /push`. Mount it before any router that reads bodies: its own limit of 1 MB is larger. */
export function createPushRouter(options: PushRouterOptions): Router {
  const { push, limiter, auditor, clock } = options;
  const router = PromiseRouter();

  router.post('/push', async (req, res) => {
    const caller = await identifyCaller(req, options);
    const now = await clock.now();
    const rate = limiter.take(caller.subject, now);
    if (rate.status === 'limited') {
      const message = 'Too many pushes; put more items into each';
      tooManyRequests(req, res, { ...rate, message });
      return;
    }
    const idempotencyKey = readKey(req);
    const body = await readBody(req, res);
    const { subject } = caller;
    // Without the request: the auditor would ask it for credentials, and a push token has none.
    const event = await auditor.createEvent({
      eventId: 'push',
      severityLevel: 'low',
      meta: { subject, actionType: 'create' },
    });
    try {
      const answer = await push.push(body, caller, { idempotencyKey, now });
      const { accepted, rejected } = answer;
      await event.success({ meta: { accepted, rejected } });
      res.json(answer satisfies PushResponse);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  return router;
}

const parseJson = express.json({ limit: '1mb', strict: true });

/** Only once the caller is known: nobody else makes us read a body. */
async function readBody(req: Request, res: Response): Promise<unknown> {
  const parse = promisify(parseJson);
  await parse(req, res);
  return req.body;
}

function readKey(req: Request): string | undefined {
  const key = req.header('Idempotency-Key')?.trim();
  if (key !== undefined && (key === '' || key.length > 255)) {
    throw new InputError('Idempotency-Key must have 1 to 255 characters');
  }
  return key;
}
