import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ChartResponse,
  EntitySlosResponse,
  HealthResponse,
  ListSlosResponse,
  SloResponse,
  SloSourceResponse,
  WireExclusion,
  createExclusionRequest,
  listSlosQuery,
} from '@nines/backstage-plugin-slo-common';
import express, { Request } from 'express';
import Router from 'express-promise-router';
import {
  Caller,
  audited,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  entityRefOf,
  noQuery,
  objectiveChartQuery,
  objectivePathOf,
  sloPathOf,
} from './requestPaths';
import { loadOpenApi } from './schema/loadOpenApi';
import { AuthorizedSloService } from './service';

/**
 * The HTTP API of the plugin, as `src/schema/openapi.yaml` describes it. Every route needs a user or a service, and what
 * {@link AuthorizedSloService} asks of them. `POST /push`, which also takes tokens of its own, is `createPushRouter`'s: mount that
 * one first.
 */
export async function createRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly slos: AuthorizedSloService;
}): Promise<express.Router> {
  const { httpAuth, auditor, slos } = options;
  const openApi = await loadOpenApi();
  const router = Router();
  const callerOf = async (request: Request): Promise<Caller> => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.use(express.json({ limit: '10kb' }));

  router.get('/slos', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseRequest(listSlosQuery, req.query);
    res.json((await slos.list(query, caller)) satisfies ListSlosResponse);
  });

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const caller = await callerOf(req);
    parseRequest(noQuery, req.query);
    const answer = await slos.getEntity(entityRefOf(req.params), caller);
    res.json(answer satisfies EntitySlosResponse);
  });

  router.post('/entities/:kind/:namespace/:name/refresh', async (req, res) => {
    const caller = await callerOf(req);
    const entityRef = entityRefOf(req.params);
    const meta = { actionType: 'refresh', entityRef };
    const act = { eventId: 'slo-definition-refresh', request: req, meta };
    await audited(auditor, act, () => slos.refresh(entityRef, caller));
    res.status(202).json({ status: 'accepted' });
  });

  router.get('/slos/:kind/:namespace/:name/:slo', async (req, res) => {
    const caller = await callerOf(req);
    parseRequest(noQuery, req.query);
    const answer = await slos.getSlo(sloPathOf(req.params), caller);
    res.json(answer satisfies SloResponse);
  });

  router.get('/slos/:kind/:namespace/:name/:slo/source', async (req, res) => {
    const caller = await callerOf(req);
    parseRequest(noQuery, req.query);
    const answer = await slos.getSource(sloPathOf(req.params), caller);
    res.json(answer satisfies SloSourceResponse);
  });

  router.get('/slos/:kind/:namespace/:name/:slo/chart', async (req, res) => {
    const caller = await callerOf(req);
    const { objective, ...query } = parseRequest(
      objectiveChartQuery,
      req.query,
    );
    const path = { ...sloPathOf(req.params), objective };
    const answer = await slos.getChart(path, query, caller);
    res.json(answer satisfies ChartResponse);
  });

  router.post(
    '/slos/:kind/:namespace/:name/:slo/exclusions',
    async (req, res) => {
      const caller = await callerOf(req);
      const path = objectivePathOf(req.params, req.query);
      const body = parseRequest(createExclusionRequest, req.body);
      const meta = { actionType: 'create', ...path, ...body };
      const act = { eventId: 'slo-exclusion-mutate', request: req, meta };
      const exclude = () => slos.exclude(path, body, caller);
      const made: WireExclusion = await audited(auditor, act, exclude);
      res.status(201).json(made);
    },
  );

  router.delete('/exclusions/:id', async (req, res) => {
    const caller = await callerOf(req);
    const { id } = req.params;
    const meta = { actionType: 'revoke', id };
    const act = { eventId: 'slo-exclusion-mutate', request: req, meta };
    await audited(auditor, act, () => slos.revokeExclusion(id, caller));
    res.status(204).end();
  });

  router.get('/health', async (req, res) => {
    const caller = await callerOf(req);
    res.json((await slos.health(caller)) satisfies HealthResponse);
  });

  router.get('/openapi.json', async (req, res) => {
    await callerOf(req);
    res.json(openApi);
  });

  return router;
}
