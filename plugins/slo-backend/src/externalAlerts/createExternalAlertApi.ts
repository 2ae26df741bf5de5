import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Router } from 'express';
import { EntityAccess, Gate } from '@nines/backstage-plugin-nines-node';
import { readAlertmanagerReceivers } from '../inbound/alertmanager/readAlertmanagerReceivers';
import { createExternalAlertRouter } from '../routers/createExternalAlertRouter';
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
): {
  readonly router: Router;
  /** How many fire, for the card of an entity. */
  readonly firingOf: (entityRef: string) => Promise<number | undefined>;
} {
  const { config, httpAuth, permissions, access } = options;
  const receivers = readAlertmanagerReceivers(config).map(({ name }) => name);
  const service = new ExternalAlertService({ ...options, receivers });
  const gate = new Gate(permissions);
  const alerts = new AuthorizedExternalAlerts({
    alerts: service,
    gate,
    access,
  });
  return {
    router: createExternalAlertRouter({ httpAuth, alerts }),
    firingOf: entityRef => service.firingOf(entityRef),
  };
}
