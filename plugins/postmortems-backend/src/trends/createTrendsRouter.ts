import { HttpAuthService } from '@backstage/backend-plugin-api';
import { callerOf, parseRequest } from '@nines/backstage-plugin-nines-node';
import {
  TrendsResponse,
  trendsQuery,
} from '@nines/backstage-plugin-postmortems-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { TrendService } from './TrendService';

/** The trends of what the caller sees. */
export function createTrendsRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly trends: TrendService;
}): Router {
  const router = PromiseRouter();

  router.get('/trends', async (req, res) => {
    const query = parseRequest(trendsQuery, req.query);
    const caller = await callerOf(options.httpAuth, req);
    const answer = await options.trends.trends(query, caller);
    res.json(answer satisfies TrendsResponse);
  });

  return router;
}
