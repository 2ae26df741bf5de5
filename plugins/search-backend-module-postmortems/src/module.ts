import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { createPluginFetch } from '@nines/backstage-plugin-nines-node';
import { PostmortemsClient } from '@nines/backstage-plugin-postmortems-common';
import { DefaultPostmortemsCollatorFactory } from './DefaultPostmortemsCollatorFactory';

const KEY = 'search.collators.postmortems';

const SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/** Puts published postmortems into the index of the search. @public */
export const searchModulePostmortems = createBackendModule({
  pluginId: 'search',
  moduleId: 'nines-postmortems-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scheduler: coreServices.scheduler,
        indexRegistry: searchIndexRegistryExtensionPoint,
      },
      async init({ config, scheduler, indexRegistry, ...services }) {
        const set = `${KEY}.schedule`;
        const schedule = config.has(set)
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig(set),
            )
          : SCHEDULE;
        const fetchApi = createPluginFetch(services);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new DefaultPostmortemsCollatorFactory({
            postmortems: new PostmortemsClient({ fetchApi }),
            visibility: readVisibility(config),
          }),
        });
      },
    });
  },
});

/** @throws if the config says neither */
function readVisibility(config: Config): 'entity' | 'postmortem' {
  const text = config.getOptionalString(`${KEY}.visibility`) ?? 'entity';
  if (text === 'entity' || text === 'postmortem') return text;
  throw new Error(
    `'${KEY}.visibility' is '${text}'; it is entity or postmortem`,
  );
}
