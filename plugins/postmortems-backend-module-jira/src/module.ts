import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { postmortemsTrackersExtensionPoint } from '@nines/backstage-plugin-postmortems-node';
import { JiraTracker } from './JiraTracker';
import { readJiraTrackers } from './config';

/**
 * Adds the configured Jira sites to the trackers of action items.
 *
 * @public
 */
export const postmortemsModuleJira = createBackendModule({
  pluginId: 'postmortems',
  moduleId: 'jira',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        trackers: postmortemsTrackersExtensionPoint,
      },
      async init({ config, trackers }) {
        for (const site of readJiraTrackers(config)) {
          trackers.addTracker(new JiraTracker(site));
        }
      },
    });
  },
});
