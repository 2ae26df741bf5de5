import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { callerOf } from '@nines/backstage-plugin-nines-node';
import { EntityPostmortemsResponse } from '@nines/backstage-plugin-postmortems-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { EntityService } from './EntityService';

/** What the tab and the card of an entity show, in one answer. */
export function createEntityRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly entities: EntityService;
}): Router {
  const router = PromiseRouter();

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const caller = await callerOf(options.httpAuth, req);
    const entityRef = stringifyEntityRef(req.params);
    const answer = await options.entities.get(entityRef, caller);
    res.json(answer satisfies EntityPostmortemsResponse);
  });

  return router;
}
