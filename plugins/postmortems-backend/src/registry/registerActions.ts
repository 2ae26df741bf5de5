import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { registerActionItemActions } from './registerActionItemActions';
import { registerIncidentActions } from './registerIncidentActions';
import { registerPostmortemActions } from './registerPostmortemActions';
import { CallerClients } from './CallerClients';

/**
 * What others may do with incidents, postmortems and action items through the actions registry. Each action asks the plugin's own HTTP API
 * with the credentials of its caller: what they may see and do, what is checked and what is recorded is the same there and here.
 */
export function registerActions(options: {
  readonly actionsRegistry: ActionsRegistryService;
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
}): void {
  const { actionsRegistry } = options;
  const clients = new CallerClients(options);
  registerIncidentActions(actionsRegistry, clients);
  registerPostmortemActions(actionsRegistry, clients);
  registerActionItemActions(actionsRegistry, clients);
}
