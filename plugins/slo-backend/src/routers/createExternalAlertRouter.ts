import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ExternalAlertsResponse } from '@nines/backstage-plugin-slo-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { callerOf, parseRequest } from '@nines/backstage-plugin-nines-node';
import { entityRefOf, noQuery } from '../requestPaths';
import { AuthorizedExternalAlerts } from '../service/externalAlerts/AuthorizedExternalAlerts';

/** Alerts that others evaluate. */
export function createExternalAlertRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly alerts: AuthorizedExternalAlerts;
}): Router {
  const { httpAuth, alerts } = options;
  const router = PromiseRouter();

  router.get(
    '/entities/:kind/:namespace/:name/external-alerts',
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      parseRequest(noQuery, req.query);
      const answer = await alerts.ofEntity(entityRefOf(req.params), caller);
      res.json(answer satisfies ExternalAlertsResponse);
    },
  );

  return router;
}
