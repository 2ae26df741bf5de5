import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { postmortemsTrackersExtensionPoint } from '@nines/backstage-plugin-postmortems-node';
import { GithubTracker } from './GithubTracker';
import { readGithubTrackerConfig } from './config';

/**
 * Adds GitHub to the trackers of action items.
 *
 * @public
 */
export const postmortemsModuleGithub = createBackendModule({
  pluginId: 'postmortems',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        trackers: postmortemsTrackersExtensionPoint,
      },
      async init({ config, trackers }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const settings = readGithubTrackerConfig(config);
        if (!settings.enabled) return;
        trackers.addTracker(
          new GithubTracker({
            ...settings,
            hosts: integrations.github.list().map(each => each.config),
            credentials:
              DefaultGithubCredentialsProvider.fromIntegrations(integrations),
          }),
        );
      },
    });
  },
});
