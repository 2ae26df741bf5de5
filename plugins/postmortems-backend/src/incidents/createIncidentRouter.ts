import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  HistoryResponse,
  IncidentResponse,
  ListIncidentsResponse,
  changeIncidentRequest,
  changeIncidentStatusRequest,
  changeRoleRequest,
  changeSeverityRequest,
  historyQuery,
  listIncidentsQuery,
  openIncidentRequest,
} from '@nines/backstage-plugin-postmortems-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { AuthorizedIncidentService } from './AuthorizedIncidentService';

/** Incidents. */
export function createIncidentRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly incidents: AuthorizedIncidentService;
}): Router {
  const { httpAuth, auditor, incidents } = options;
  const router = PromiseRouter();
  const body = express.json({ limit: '300kb' });

  router.get('/incidents', async (req, res) => {
    const query = parseRequest(listIncidentsQuery, req.query);
    const answer = await incidents.list(query, await callerOf(httpAuth, req));
    res.json(answer satisfies ListIncidentsResponse);
  });

  router.post('/incidents', body, async (req, res) => {
    const asked = parseRequest(openIncidentRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const { severity, visibility, entityRefs } = asked;
    const meta = { severity, visibility, entityRefs };
    const act = { eventId: 'incident-open', request: req, meta };
    const { answer, isNew } = await audited(auditor, act, () =>
      incidents.open(asked, caller),
    );
    res.status(isNew ? 201 : 200).json(answer satisfies IncidentResponse);
  });

  router.get('/incidents/:id', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const answer = await incidents.get(req.params.id, caller);
    res.json(answer satisfies IncidentResponse);
  });

  router.patch('/incidents/:id', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(changeIncidentRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const meta = { id, actionType: 'edit', fields: Object.keys(asked.changes) };
    const act = { eventId: 'incident-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      incidents.change(id, asked, caller),
    );
    res.json(answer satisfies IncidentResponse);
  });

  router.post('/incidents/:id/severity', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(changeSeverityRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const meta = { id, actionType: 'severity', severity: asked.severity };
    const act = { eventId: 'incident-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      incidents.changeSeverity(id, asked, caller),
    );
    res.json(answer satisfies IncidentResponse);
  });

  router.post('/incidents/:id/status', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(changeIncidentStatusRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const meta = { id, actionType: 'status', status: asked.status };
    const act = { eventId: 'incident-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      incidents.changeStatus(id, asked, caller),
    );
    res.json(answer satisfies IncidentResponse);
  });

  router.post('/incidents/:id/roles', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(changeRoleRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const { role, ref } = asked;
    const meta = { id, actionType: 'roles', role, ref };
    const act = { eventId: 'incident-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      incidents.changeRole(id, asked, caller),
    );
    res.json(answer satisfies IncidentResponse);
  });

  router.get('/incidents/:id/history', async (req, res) => {
    const query = parseRequest(historyQuery, req.query);
    const caller = await callerOf(httpAuth, req);
    const answer = await incidents.history(req.params.id, query, caller);
    res.json(answer satisfies HistoryResponse);
  });

  return router;
}
