import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  audited,
  callerOf,
  parseRequest,
} from '@nines/backstage-plugin-nines-node';
import {
  BulkActionItemsResponse,
  HistoryResponse,
  ListActionItemsResponse,
  TrackersResponse,
  WireActionItem,
  bulkActionItemsRequest,
  changeActionItemRequest,
  changeActionStatusRequest,
  createActionItemRequest,
  historyQuery,
  linkIssueRequest,
  listActionItemsQuery,
  unlinkIssueRequest,
} from '@nines/backstage-plugin-postmortems-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { AuthorizedActionItemService } from './AuthorizedActionItemService';
import { toCsv } from './toCsv';

/** Action items: lists, one, what people do with them, and the trackers that they may be linked to. */
export function createActionItemRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly items: AuthorizedActionItemService;
  readonly trackers: () => TrackersResponse;
}): Router {
  const { httpAuth, auditor, items, trackers } = options;
  const router = PromiseRouter();
  const body = express.json({ limit: '100kb' });
  const act = (request: Request, what: string) => ({
    eventId: `action-item-${what}`,
    request,
    meta: { id: request.params.id ?? null },
  });

  router.get('/action-items', async (req, res) => {
    const query = parseRequest(listActionItemsQuery, req.query);
    const found = await items.list(query, await callerOf(httpAuth, req));
    res.json(found satisfies ListActionItemsResponse);
  });

  router.get('/action-items/export', async (req, res) => {
    const query = parseRequest(listActionItemsQuery, req.query);
    const found = await items.listAll(query, await callerOf(httpAuth, req));
    res.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="action-items.csv"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    res.send(toCsv(found));
  });

  router.post('/action-items', body, async (req, res) => {
    const asked = parseRequest(createActionItemRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const { item, isNew } = await audited(auditor, act(req, 'create'), () =>
      items.create(asked, caller),
    );
    res.status(isNew ? 201 : 200).json(item satisfies WireActionItem);
  });

  router.post('/action-items/bulk', body, async (req, res) => {
    const asked = parseRequest(bulkActionItemsRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const ids = asked.items.map(({ id }) => id);
    const event = { ...act(req, 'bulk'), meta: { ids } };
    const answer = await audited(auditor, event, () =>
      items.bulk(asked, caller),
    );
    res.json(answer satisfies BulkActionItemsResponse);
  });

  router.get('/action-items/:id', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const item = await items.get(req.params.id, caller);
    res.json(item satisfies WireActionItem);
  });

  router.get('/action-items/:id/history', async (req, res) => {
    const query = parseRequest(historyQuery, req.query);
    const caller = await callerOf(httpAuth, req);
    const history = await items.history(req.params.id, query, caller);
    res.json(history satisfies HistoryResponse);
  });

  router.patch('/action-items/:id', body, async (req, res) => {
    const asked = parseRequest(changeActionItemRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const item = await audited(auditor, act(req, 'change'), () =>
      items.change(req.params.id, asked, caller),
    );
    res.json(item satisfies WireActionItem);
  });

  router.post('/action-items/:id/status', body, async (req, res) => {
    const asked = parseRequest(changeActionStatusRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const item = await audited(auditor, act(req, 'status'), () =>
      items.changeStatus(req.params.id, asked, caller),
    );
    res.json(item satisfies WireActionItem);
  });

  router.post('/action-items/:id/externals', body, async (req, res) => {
    const asked = parseRequest(linkIssueRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const item = await audited(auditor, act(req, 'link'), () =>
      items.link(req.params.id, asked, caller),
    );
    res.json(item satisfies WireActionItem);
  });

  router.post('/action-items/:id/externals/unlink', body, async (req, res) => {
    const asked = parseRequest(unlinkIssueRequest, req.body);
    const caller = await callerOf(httpAuth, req);
    const item = await audited(auditor, act(req, 'unlink'), () =>
      items.unlink(req.params.id, asked, caller),
    );
    res.json(item satisfies WireActionItem);
  });

  router.get('/trackers', async (req, res) => {
    await callerOf(httpAuth, req);
    res.json(trackers());
  });

  return router;
}
