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
import express, { Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import { KeptAnswer } from '../database/requests/RequestStore';
import { alertIdOf, entityRefOf, noQuery } from '../requestPaths';
import { Once } from '../requests/createOnce';
import { readIfMatch, toETag } from '../requests/readHeaders';
import { AuthorizedAlertService } from '../service/alerts/AuthorizedAlertService';

/** Alerts: to read them, and to move them. */
export function createAlertRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly alerts: AuthorizedAlertService;
  readonly once: Once;
}): Router {
  const { httpAuth, auditor, alerts, once } = options;
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
    sendAlert(res, { status: 200, body: answer satisfies AlertResponse });
  });

  router.post('/alerts/:id/notes', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = alertIdOf(req.params);
    const body = parseRequest(alertNoteRequest, req.body);
    const meta = { actionType: 'note', id };
    const act = { eventId: 'alert-acknowledge', request: req, meta };
    const add = () => alerts.note(id, body, caller);
    const answer = await once(req, caller, async () => {
      return { status: 200, body: await audited(auditor, act, add) };
    });
    sendAlert(res, answer);
  });

  router.post('/alerts/:id/:action', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = alertIdOf(req.params);
    const action = parseRequest(alertActionParam, req.params.action);
    const body = parseRequest(alertActionRequest, req.body ?? {});
    const { wholeGroup } = body;
    const meta = { actionType: action, id, ...(wholeGroup && { wholeGroup }) };
    const act = { eventId: 'alert-acknowledge', request: req, meta };
    const version = readIfMatch(req);
    const move = () => alerts.act(id, action, { ...body, version, caller });
    const answer = await once(req, caller, async () => {
      return { status: 200, body: await audited(auditor, act, move) };
    });
    sendAlert(res, answer);
  });

  router.get('/entities/:kind/:namespace/:name/alerts', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    parseRequest(noQuery, req.query);
    const answer = await alerts.ofEntity(entityRefOf(req.params), caller);
    res.json(answer satisfies EntityAlertsResponse);
  });

  return router;
}

/** With its version, which a later move may name in `If-Match`. */
function sendAlert(res: Response, { status, body }: KeptAnswer): void {
  if (typeof body?.version === 'number')
    res.setHeader('ETag', toETag(body.version));
  res.status(status).json(body);
}
