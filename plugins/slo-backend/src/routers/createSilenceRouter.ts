import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ListMaintenanceResponse,
  ListSilencesResponse,
  SimulateEscalationResponse,
  WireSilence,
  createSilenceRequest,
  listSilencesQuery,
  simulateEscalationQuery,
} from '@nines/backstage-plugin-slo-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import { noQuery, silenceIdOf } from '../requestPaths';
import { Once } from '../requests/createOnce';
import { AuthorizedSilenceService } from '../service/silences/AuthorizedSilenceService';
import { AuthorizedSimulation } from '../service/simulation/AuthorizedSimulation';

/** Silences, maintenance, and who would be told. */
export function createSilenceRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly silences: AuthorizedSilenceService;
  readonly simulation: AuthorizedSimulation;
  readonly once: Once;
}): Router {
  const { httpAuth, auditor, silences, simulation, once } = options;
  const json = express.json({ limit: '64kb' });
  const router = PromiseRouter();

  router.get('/silences', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(listSilencesQuery, req.query);
    const answer = await silences.list(query, caller);
    res.json(answer satisfies ListSilencesResponse);
  });

  router.post('/silences', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const body = parseRequest(createSilenceRequest, req.body ?? {});
    const { matchers, startsAt = null, endsAt } = body;
    const fields = Object.keys(matchers).sort();
    const meta = { actionType: 'create', fields, startsAt, endsAt };
    const act = { eventId: 'silence-mutate', request: req, meta };
    const create = () => silences.create(body, caller);
    const answer = await once(req, caller, async () => {
      const made: WireSilence = await audited(auditor, act, create);
      return { status: 201, body: made };
    });
    res.status(answer.status).json(answer.body);
  });

  router.post('/silences/:id/expire', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = silenceIdOf(req.params);
    const meta = { actionType: 'expire', id };
    const act = { eventId: 'silence-mutate', request: req, meta };
    const { status } = await once(req, caller, async () => {
      await audited(auditor, act, () => silences.expire(id, caller));
      return { status: 204 };
    });
    res.status(status).end();
  });

  router.get('/maintenance', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await silences.maintenance(caller);
    res.json(answer satisfies ListMaintenanceResponse);
  });

  router.get('/escalation/simulate', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(simulateEscalationQuery, req.query);
    const answer = await simulation.run(query, caller);
    res.json(answer satisfies SimulateEscalationResponse);
  });

  return router;
}
