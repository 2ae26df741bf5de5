import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  authorOf,
  callerOf,
  ClockService,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  Instant,
  ListDeliveriesResponse,
  ListDestinationsResponse,
  QueuedResponse,
  listDeliveriesQuery,
} from '@nines/backstage-plugin-slo-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RateLimiter } from '../push/RateLimiter';
import { destinationRefOf, noQuery } from '../requestPaths';
import { Once } from '../requests/createOnce';
import { AuthorizedDeliveryService } from '../service/deliveries/AuthorizedDeliveryService';
import { tooManyRequests } from '../tooManyRequests';

/** Test messages of one person, and to one destination, in a minute and replica. */
const TESTS_PER_MINUTE = 3;

/** What operators see of deliveries, and do. */
export function createDeliveryRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly clock: ClockService;
  readonly deliveries: AuthorizedDeliveryService;
  readonly once: Once;
}): Router {
  const { httpAuth, auditor, clock, deliveries, once } = options;
  const tests = new RateLimiter(TESTS_PER_MINUTE);
  const router = PromiseRouter();

  router.get('/deliveries', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(listDeliveriesQuery, req.query);
    const answer = await deliveries.list(query, caller);
    res.json(answer satisfies ListDeliveriesResponse);
  });

  router.post('/deliveries/:id/redrive', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { id } = req.params;
    const act = {
      eventId: 'deadletter-redrive',
      severityLevel: 'high',
      request: req,
      meta: { actionType: 'redrive', id },
    } as const;
    const redrive = () => deliveries.redrive(id, caller);
    const { status, body } = await once(req, caller, async () => {
      const queued: QueuedResponse = await audited(auditor, act, redrive);
      return { status: 202, body: queued };
    });
    res.status(status).json(body);
  });

  router.get('/destinations', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await deliveries.destinations(caller);
    res.json(answer satisfies ListDestinationsResponse);
  });

  router.post('/destinations/:ref/test', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const ref = destinationRefOf(req.params);
    const now = (await clock.now()) as Instant;
    for (const subject of [authorOf(caller.credentials), ref]) {
      const rate = tests.take(subject, now);
      if (rate.status === 'allowed') continue;
      const message = `${TESTS_PER_MINUTE} test messages a minute are enough`;
      tooManyRequests(req, res, { ...rate, message });
      return;
    }
    const act = {
      eventId: 'channel-test',
      severityLevel: 'high',
      request: req,
      meta: { actionType: 'test', destination: ref },
    } as const;
    const test = () => deliveries.test(ref, caller);
    const { status, body } = await once(req, caller, async () => {
      const queued: QueuedResponse = await audited(auditor, act, test);
      return { status: 202, body: queued };
    });
    res.status(status).json(body);
  });

  return router;
}
