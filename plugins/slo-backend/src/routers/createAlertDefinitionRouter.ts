import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Gate, parseRequest } from '@nines/backstage-plugin-nines-node';
import {
  ListAlertDefinitionsResponse,
  listAlertDefinitionsQuery,
  sloAlertReadPermission,
} from '@nines/backstage-plugin-slo-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { AlertDefinitionService } from '../service/alertDefinitions/AlertDefinitionService';

/** Alerts that can fire, for services only: of all entities, whoever may read them. */
export function createAlertDefinitionRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly gate: Gate;
  readonly definitions: AlertDefinitionService;
}): Router {
  const { httpAuth, gate, definitions } = options;
  const router = PromiseRouter();

  router.get('/alert-definitions', async (req, res) => {
    const allow = ['service'] as 'service'[];
    const credentials = await httpAuth.credentials(req, { allow });
    await gate.assert(sloAlertReadPermission, { credentials });
    const query = parseRequest(listAlertDefinitionsQuery, req.query);
    const answer = await definitions.list(query);
    res.json(answer satisfies ListAlertDefinitionsResponse);
  });

  return router;
}
