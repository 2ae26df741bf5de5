import { HttpAuthService } from '@backstage/backend-plugin-api';
import { RulesResponse, rulesQuery } from '@nines/backstage-plugin-slo-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { callerOf, parseRequest } from '@nines/backstage-plugin-nines-node';
import { sloPathOf } from '../requestPaths';
import { AuthorizedRules } from '../service/rules/AuthorizedRules';

/** SLOs as rules of Prometheus. */
export function createRulesRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly rules: AuthorizedRules;
}): Router {
  const { httpAuth, rules } = options;
  const router = PromiseRouter();

  router.get('/slos/:kind/:namespace/:name/:slo/rules', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { format } = parseRequest(rulesQuery, req.query);
    const answer = await rules.read(sloPathOf(req.params), format, caller);
    res.json(answer satisfies RulesResponse);
  });

  return router;
}
