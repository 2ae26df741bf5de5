import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createNewRunbookAction } from './createNewRunbookAction';

/**
 * Lets software templates begin the runbook of an alert.
 *
 * @public
 */
export const scaffolderModuleRunbooks = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'nines-runbooks',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(createNewRunbookAction());
      },
    });
  },
});
