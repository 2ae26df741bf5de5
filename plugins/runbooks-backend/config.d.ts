import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  runbooks?: {
    /**
     * When the catalog, the sources of docs and their built sites are looked at anew. Default: every 5 minutes, at most 15 minutes
     * long. A schedule's `timeout` is also how long a crashed replica holds the task.
     */
    schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    /**
     * Refs of entities whose docs hold runbooks for all, such as `component:default/runbooks`: where to look for the runbook of an
     * alert when its entity, its system and its owner have none. Default: none.
     */
    shared?: string[];
    /**
     * Hosts, with port where they have one, that the docs of an entity may be read from beside the host that the entity was read
     * from. Default: none. A host must also be readable: by an integration, or by `backend.reading.allow`.
     */
    allowedHosts?: string[];
    /** Sites whose docs are read at once. Default: 4. */
    maxConcurrency?: number;
    /** Longest wait for the source of one site; then it counts as unreachable and keeps what was read last. Default: 60 seconds. */
    timeout?: HumanDuration | string;
    /**
     * Whether TechDocs is asked to build sites with runbooks that are not built, or older than their source. Only where
     * `techdocs.builder` is `local`: with `external`, CI builds them. Default: true.
     */
    build?: boolean;
    /** Longest wait for one such build. Default: 3 minutes. */
    buildTimeout?: HumanDuration | string;
    /** Once a week, through Notifications, each owner of runbooks is told which of theirs are to be reviewed. */
    digest?: {
      /** Default: true. */
      enabled?: boolean;
      /** Default: monday. */
      day?:
        | 'monday'
        | 'tuesday'
        | 'wednesday'
        | 'thursday'
        | 'friday'
        | 'saturday'
        | 'sunday';
      /** Hours and minutes in quotes. After an outage it is made up for within a day. Default: "09:00". */
      time?: string;
      /** IANA name, such as Europe/Berlin. Default: UTC. */
      timezone?: string;
    };
  };
}
