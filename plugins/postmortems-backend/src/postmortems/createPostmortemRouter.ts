import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  HistoryResponse,
  ListPostmortemsResponse,
  PostmortemResponse,
  changePostmortemRequest,
  changePostmortemStatusRequest,
  createPostmortemRequest,
  exportPostmortemQuery,
  historyQuery,
  listPostmortemsQuery,
  reviewPostmortemRequest,
} from '@nines/backstage-plugin-postmortems-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { PostmortemExports } from '../export/PostmortemExports';
import { userOf } from '../userOf';
import { AuthorizedPostmortemService } from './AuthorizedPostmortemService';
import { PostmortemDrafts } from './PostmortemDrafts';

/** Postmortems. */
export function createPostmortemRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly postmortems: AuthorizedPostmortemService;
  readonly drafts: PostmortemDrafts;
  readonly exports: PostmortemExports;
}): Router {
  const { httpAuth, auditor, postmortems, drafts } = options;
  const router = PromiseRouter();
  const body = express.json({ limit: '1.2mb' });

  router.get('/postmortems', async (req, res) => {
    const query = parseRequest(listPostmortemsQuery, req.query);
    const answer = await postmortems.list(query, await callerOf(httpAuth, req));
    res.json(answer satisfies ListPostmortemsResponse);
  });

  router.post('/postmortems', body, async (req, res) => {
    const asked = parseRequest(createPostmortemRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const { severity, visibility } = asked.content;
    const meta = { severity, visibility };
    const act = { eventId: 'postmortem-create', request: req, meta };
    const { answer, isNew } = await audited(auditor, act, () =>
      postmortems.create(asked, caller),
    );
    res.status(isNew ? 201 : 200).json(answer satisfies PostmortemResponse);
  });

  router.post('/incidents/:id/postmortem', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const meta = { incident: req.params.id };
    const act = { eventId: 'postmortem-draft', request: req, meta };
    const { answer, isNew } = await audited(auditor, act, () =>
      drafts.draftFrom(req.params.id, caller),
    );
    res.status(isNew ? 201 : 200).json(answer satisfies PostmortemResponse);
  });

  router.get('/postmortems/:id', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const answer = await postmortems.get(req.params.id, caller);
    res.json(answer satisfies PostmortemResponse);
  });

  router.patch('/postmortems/:id', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(changePostmortemRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const meta = { id, actionType: 'edit', fields: Object.keys(asked.changes) };
    const act = { eventId: 'postmortem-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      postmortems.change(id, asked, caller),
    );
    res.json(answer satisfies PostmortemResponse);
  });

  router.post('/postmortems/:id/status', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(changePostmortemStatusRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const meta = { id, actionType: 'status', status: asked.status };
    const act = { eventId: 'postmortem-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      postmortems.setStatus(id, asked, caller),
    );
    res.json(answer satisfies PostmortemResponse);
  });

  router.post('/postmortems/:id/reviews', body, async (req, res) => {
    const { id } = req.params;
    const asked = parseRequest(reviewPostmortemRequest, req.body);
    const caller = await userOf(httpAuth, req);
    const meta = { id, actionType: 'review', verdict: asked.verdict };
    const act = { eventId: 'postmortem-change', request: req, meta };
    const answer = await audited(auditor, act, () =>
      postmortems.review(id, asked, caller),
    );
    res.json(answer satisfies PostmortemResponse);
  });

  router.get('/postmortems/:id/history', async (req, res) => {
    const query = parseRequest(historyQuery, req.query);
    const caller = await callerOf(httpAuth, req);
    const answer = await postmortems.history(req.params.id, query, caller);
    res.json(answer satisfies HistoryResponse);
  });

  router.get('/postmortems/:id/export', async (req, res) => {
    const query = parseRequest(exportPostmortemQuery, req.query);
    const caller = await callerOf(httpAuth, req);
    const file = await options.exports.export(req.params.id, query, caller);
    res.set({
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    res.send(file.text);
  });

  return router;
}
