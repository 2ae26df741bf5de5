import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ChangeFeed } from '@nines/backstage-plugin-nines-node';
import {
  ListChangesResponse,
  listChangesQuery,
  sloAlertReadPermission,
} from '@nines/backstage-plugin-slo-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parseRequest } from '../parseRequest';
import { Gate } from '../service/Gate';
import { toIso } from '../service/toIso';

/** The change feed, for services only: it tells of all entities, whoever may read them. */
export function createChangesRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly gate: Gate;
  readonly changes: ChangeFeed;
}): Router {
  const { httpAuth, gate, changes } = options;
  const router = PromiseRouter();

  router.get('/changes', async (req, res) => {
    const allow = ['service'] as 'service'[];
    const credentials = await httpAuth.credentials(req, { allow });
    await gate.assert(sloAlertReadPermission, { credentials });
    const { after = '0', limit } = parseRequest(listChangesQuery, req.query);
    const page = await changes.read({ after: Number(after), limit });
    const answer = {
      changes: page.changes.map(({ sequence, at, ...change }) => ({
        ...change,
        at: toIso(at),
      })),
      next: String(page.next),
      hasMore: page.hasMore,
    };
    res.json(answer satisfies ListChangesResponse);
  });

  return router;
}
