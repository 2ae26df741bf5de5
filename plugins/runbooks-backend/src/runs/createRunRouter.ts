import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  ListRunsResponse,
  RunResponse,
  closeRunRequest,
  listRunsQuery,
  runEventRequest,
  startRunRequest,
} from '@nines/backstage-plugin-runbooks-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { userOf } from '../userOf';
import { AuthorizedRunService } from './AuthorizedRunService';

/** Checklist runs. */
export function createRunRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly runs: AuthorizedRunService;
}): Router {
  const { httpAuth, auditor, runs } = options;
  const router = PromiseRouter();
  // 64 labels of an alert are much
  const body = express.json({ limit: '100kb' });

  router.get('/runs', async (req, res) => {
    const query = parseRequest(listRunsQuery, req.query);
    const answer = await runs.list(query, await callerOf(httpAuth, req));
    res.json(answer satisfies ListRunsResponse);
  });

  router.post('/runs', body, async (req, res) => {
    const asked = parseRequest(startRunRequest, req.body);
    const caller = await userOf(httpAuth, req);
    const { ref, entity } = asked;
    const act = {
      eventId: 'runbook-run-start',
      request: req,
      meta: { ref, ...(entity !== undefined && { entity }) },
    };
    const started = await audited(auditor, act, () =>
      runs.start(asked, caller),
    );
    res.status(201).json(started satisfies RunResponse);
  });

  router.get('/runs/:id', async (req, res) => {
    const { id } = req.params;
    const run = await runs.get(id, await callerOf(httpAuth, req));
    res.json(run satisfies RunResponse);
  });

  router.post('/runs/:id/events', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(runEventRequest, req.body);
    const caller = await userOf(httpAuth, req);
    const { type, step } = asked;
    const act = {
      eventId: 'runbook-run-move',
      request: req,
      meta: { id, type, ...(step !== undefined && { step }) },
    };
    const moved = await audited(auditor, act, () =>
      runs.addEvent(id, asked, caller),
    );
    res.json(moved satisfies RunResponse);
  });

  router.post('/runs/:id/close', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(closeRunRequest, req.body);
    const caller = await userOf(httpAuth, req);
    const act = {
      eventId: 'runbook-run-close',
      request: req,
      meta: { id, verdict: asked.verdict },
    };
    const closed = await audited(auditor, act, () =>
      runs.close(id, asked, caller),
    );
    res.json(closed satisfies RunResponse);
  });

  return router;
}
