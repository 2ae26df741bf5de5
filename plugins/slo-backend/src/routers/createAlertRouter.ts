import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  AlertResponse,
  EntityAlertsResponse,
  ListAlertsResponse,
  alertActionParam,
  alertActionRequest,
  alertNoteRequest,
  listAlertsQuery,
} from '@nines/backstage-plugin-slo-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../audited';
import { callerOf } from '../callerOf';
import { parseRequest } from '../parseRequest';
import { alertIdOf, entityRefOf, noQuery } from '../requestPaths';
import { AuthorizedAlertService } from '../service/alerts/AuthorizedAlertService';

/** Alerts: to read them, and to move them. */
export function createAlertRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly alerts: AuthorizedAlertService;
}): Router {
  const { httpAuth, auditor, alerts } = options;
  const json = express.json({ limit: '10kb' });
  const router = PromiseRouter();

  router.get('/alerts', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const query = parseRequest(listAlertsQuery, req.query);
    res.json((await alerts.list(query, caller)) satisfies ListAlertsResponse);
  });

  router.get('/alerts/:id', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await alerts.get(alertIdOf(req.params), caller);
    res.json(answer satisfies AlertResponse);
  });

  router.post('/alerts/:id/notes', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = alertIdOf(req.params);
    const body = parseRequest(alertNoteRequest, req.body);
    const meta = { actionType: 'note', id };
    const act = { eventId: 'alert-acknowledge', request: req, meta };
    const add = () => alerts.note(id, body, caller);
    res.json((await audited(auditor, act, add)) satisfies AlertResponse);
  });

  router.post('/alerts/:id/:action', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = alertIdOf(req.params);
    const action = parseRequest(alertActionParam, req.params.action);
    const { note } = parseRequest(alertActionRequest, req.body ?? {});
    const meta = { actionType: action, id };
    const act = { eventId: 'alert-acknowledge', request: req, meta };
    const move = () => alerts.act(id, action, { note, caller });
    res.json((await audited(auditor, act, move)) satisfies AlertResponse);
  });

  router.get('/entities/:kind/:namespace/:name/alerts', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await alerts.ofEntity(entityRefOf(req.params), caller);
    res.json(answer satisfies EntityAlertsResponse);
  });

  return router;
}
