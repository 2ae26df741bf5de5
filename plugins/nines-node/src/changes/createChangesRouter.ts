import { HttpAuthService } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Gate } from '../access/Gate';
import { parseRequest } from '../http/parseRequest';
import { ChangeFeed } from './ChangeFeed';
import { ListChangesResponse, listChangesQuery } from './wireChanges';

/** The change feed, for services only: it tells of all entities, whoever may read them. @public */
export function createChangesRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly gate: Gate;
  readonly changes: ChangeFeed;
  /** What a service needs to read it. */
  readonly permission: BasicPermission;
}): Router {
  const { httpAuth, gate, changes, permission } = options;
  const router = PromiseRouter();

  router.get('/changes', async (req, res) => {
    const allow = ['service'] as 'service'[];
    const credentials = await httpAuth.credentials(req, { allow });
    await gate.assert(permission, { credentials });
    const { after = '0', limit } = parseRequest(listChangesQuery, req.query);
    const page = await changes.read({ after: Number(after), limit });
    const answer = {
      changes: page.changes.map(({ sequence, at, ...change }) => ({
        ...change,
        at: new Date(at).toISOString(),
      })),
      next: String(page.next),
      hasMore: page.hasMore,
    };
    res.json(answer satisfies ListChangesResponse);
  });

  return router;
}
