import { HttpAuthService } from '@backstage/backend-plugin-api';
import { callerOf } from '@nines/backstage-plugin-nines-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { loadOpenApi } from './loadOpenApi';

/** The description of the HTTP API, for whoever is signed in. */
export async function createOpenApiRouter(options: {
  readonly httpAuth: HttpAuthService;
}): Promise<Router> {
  const document = await loadOpenApi();
  const router = PromiseRouter();

  router.get('/openapi.json', async (req, res) => {
    await callerOf(options.httpAuth, req);
    res.json(document);
  });

  return router;
}
