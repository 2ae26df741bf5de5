import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  ListTimelineResponse,
  WireTimelineEvent,
  addEventRequest,
  changeEventRequest,
  listTimelineQuery,
} from '@nines/backstage-plugin-postmortems-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { TimelineService } from './TimelineService';

/** The timelines of incidents or of postmortems: `/incidents/:id/timeline`. */
export function createTimelineRouter(options: {
  readonly kind: 'incident' | 'postmortem';
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly timelines: TimelineService;
}): Router {
  const { kind, httpAuth, auditor, timelines } = options;
  const router = PromiseRouter();
  const body = express.json({ limit: '100kb' });
  const path = `/${kind}s/:id/timeline`;
  const eventId = `${kind}-timeline-change`;

  router.get(path, async (req, res) => {
    const query = parseRequest(listTimelineQuery, req.query);
    const caller = await callerOf(httpAuth, req);
    const answer = await timelines.list(req.params.id, query, caller);
    res.json(answer satisfies ListTimelineResponse);
  });

  router.post(path, body, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { id } = req.params;
    const asked = parseRequest(addEventRequest, req.body);
    const meta = { id, actionType: 'add', kind: asked.kind };
    const act = { eventId, request: req, meta };
    const event = await audited(auditor, act, () =>
      timelines.add(id, asked, caller),
    );
    res.status(201).json(event satisfies WireTimelineEvent);
  });

  router.patch(`${path}/:eventId`, body, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const params: Record<string, string> = req.params;
    const { id, eventId: event } = params;
    const asked = parseRequest(changeEventRequest, req.body);
    const fields = Object.keys(asked.changes);
    const meta = { id, event, actionType: 'change', fields };
    const act = { eventId, request: req, meta };
    const changed = await audited(auditor, act, () =>
      timelines.change(id, event, asked, caller),
    );
    res.json(changed satisfies WireTimelineEvent);
  });

  return router;
}
