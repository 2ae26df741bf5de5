import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Router } from 'express';
import { readAlertmanagerReceivers } from '../inbound/alertmanager/readAlertmanagerReceivers';
import { createExternalAlertRouter } from '../routers/createExternalAlertRouter';
import { EntityAccess } from '../service';
import { Gate } from '../service/Gate';
import { AuthorizedExternalAlerts } from '../service/externalAlerts/AuthorizedExternalAlerts';
import {
  ExternalAlertService,
  ExternalAlertServiceDeps,
} from '../service/externalAlerts/ExternalAlertService';

/** What is served of alerts that others evaluate. */
export function createExternalAlertApi(
  options: Omit<ExternalAlertServiceDeps, 'receivers'> & {
    readonly config: Config;
    readonly httpAuth: HttpAuthService;
    readonly permissions: PermissionsService;
    readonly access: EntityAccess;
  },
): Router {
  const { config, httpAuth, permissions, access } = options;
  const receivers = readAlertmanagerReceivers(config).map(({ name }) => name);
  const alerts = new AuthorizedExternalAlerts({
    alerts: new ExternalAlertService({ ...options, receivers }),
    gate: new Gate(permissions),
    access,
  });
  return createExternalAlertRouter({ httpAuth, alerts });
}
