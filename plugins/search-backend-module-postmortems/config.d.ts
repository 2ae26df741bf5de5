import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      postmortems?: {
        /** How often the index is made anew. Default: every 10 minutes, at most 15 minutes long, 3 seconds after the start. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * What a person needs to find a postmortem: to read its first entity in the catalog (`entity`), or to read the postmortem by the
         * policy on `postmortems.postmortem.read` (`postmortem`). The search engine asks one permission for each kind of document, so one
         * has to be chosen. Default: `entity`.
         */
        visibility?: 'entity' | 'postmortem';
      };
    };
  };
}
