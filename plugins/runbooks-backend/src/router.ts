import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  CoverageResponse,
  EntityRunbooksResponse,
  ListDeadEndsResponse,
  ListRunbooksResponse,
  ResolveManyResponse,
  ResolveResponse,
  RunbookResponse,
  RunbooksHealthResponse,
  coverageQuery,
  listDeadEndsQuery,
  listRunbooksQuery,
  resolveManyRequest,
  resolveQuery,
  runbookQuery,
} from '@nines/backstage-plugin-runbooks-common';
import express from 'express';
import Router from 'express-promise-router';
import { entityRefOf, noQuery } from './requestPaths';
import { loadOpenApi } from './schema/loadOpenApi';
import { AuthorizedRunbookService } from './service/AuthorizedRunbookService';

/**
 * The HTTP API of the index, as `src/schema/openapi.yaml` describes it. Every route needs a user or a service, and what
 * {@link AuthorizedRunbookService} asks of them.
 */
export async function createRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly runbooks: AuthorizedRunbookService;
}): Promise<express.Router> {
  const { httpAuth, auditor, runbooks } = options;
  const openApi = await loadOpenApi();
  const router = Router();
  router.use(express.json({ limit: '500kb' }));

  router.get('/runbooks', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(listRunbooksQuery, req.query);
    const answer = await runbooks.list(query, caller);
    res.json(answer satisfies ListRunbooksResponse);
  });

  router.get('/runbook', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { ref } = parseRequest(runbookQuery, req.query);
    const answer = await runbooks.get(ref, caller);
    res.json(answer satisfies RunbookResponse);
  });

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await runbooks.getEntity(entityRefOf(req.params), caller);
    res.json(answer satisfies EntityRunbooksResponse);
  });

  router.post('/entities/:kind/:namespace/:name/refresh', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const entityRef = entityRefOf(req.params);
    const meta = { actionType: 'refresh', entityRef };
    const act = { eventId: 'runbooks-index-refresh', request: req, meta };
    await audited(auditor, act, () => runbooks.refresh(entityRef, caller));
    res.status(202).json({ status: 'accepted' });
  });

  router.get('/resolve', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(resolveQuery, req.query);
    const [answer] = await runbooks.resolve([query], caller);
    res.json(answer satisfies ResolveResponse);
  });

  router.post('/resolve', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { alerts } = parseRequest(resolveManyRequest, req.body);
    const items = await runbooks.resolve(alerts, caller);
    res.json({ items } satisfies ResolveManyResponse);
  });

  router.get('/coverage', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(coverageQuery, req.query);
    const answer = await runbooks.coverage(query, caller);
    res.json(answer satisfies CoverageResponse);
  });

  router.get('/dead-ends', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(listDeadEndsQuery, req.query);
    const answer = await runbooks.deadEnds(query, caller);
    res.json(answer satisfies ListDeadEndsResponse);
  });

  router.get('/health', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await runbooks.health(caller);
    res.json(answer satisfies RunbooksHealthResponse);
  });

  router.get('/openapi.json', async (req, res) => {
    await callerOf(httpAuth, req);
    res.json(openApi);
  });

  return router;
}
