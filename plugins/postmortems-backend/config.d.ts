import { HumanDuration } from '@backstage/types';
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  postmortems?: {
    /**
     * Names and criteria of the severities, under `sev1` (the worst) to `sev5`. Default: `SEV-1` to `SEV-5` with criteria by effect on
     * users.
     */
    severities?: {
      [severity: string]: {
        /** Default: `SEV-<number>`. */
        name?: string;
        /** When to choose it, in a sentence. Default: a sentence about users. */
        criteria?: string;
      };
    };
    /**
     * Roles of incidents beside `lead`, `deputy`, `scribe`, `communications`, `expert` and `liaison`; one of these names changes that
     * role. Default: none.
     */
    roles?: Array<{
      /** Letters, digits, `_` and `-`. */
      role: string;
      /** Default: the role. */
      title?: string;
      /** Whether several people may hold it at once. Default: false. */
      many?: boolean;
    }>;
    /** Categories that are offered for postmortems. Default: automation, capacity, cloud, code, configuration and others. */
    categories?: string[];
    /**
     * When the postmortem of a severity (`sev1` to `sev5`) is due, counted from the end of the incident: either `days` or `workingDays`, from 1 to 365.
     * Default: 3 days for 1, 5 working days for 2, 10 for 3, 20 for 4 and 5.
     */
    due?: {
      [severity: string]: { days?: number; workingDays?: number };
    };
    /** Whether published postmortems show roles instead of names, and the gate minds blaming words. Default: true. */
    blameless?: boolean;
    /** How timelines write themselves from what the SLO and runbooks plugins tell. */
    timeline?: {
      /** When their change feeds are read. Default: every 15 seconds, at most 5 minutes long. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** How long what they told is kept for incidents that are opened later. Default: 90 days. */
      retention?: HumanDuration;
      /** Changes of its entities count from so long before an incident. Default: 2 hours. */
      before?: HumanDuration;
    };
    /** The pages of the response procedure. */
    procedures?: {
      /** Entity whose TechDocs they are: `component:default/incident-response`. Default: none, and incidents show none. */
      docs?: string;
      /** Page of each step, where it is called otherwise: `declare`, `roles`, `severities`, `communication`, `handover`, `closing`. */
      pages?: { [step: string]: string };
    };
    actionItems?: {
      /** Days until an action item is due, by priority (`P0` to `P3`); 0 for none. Default: 14, 28, 56 and none. */
      dueDays?: { [priority: string]: number };
      /** Zone of owners whose zone the catalog does not say, as an IANA name such as Europe/Berlin. Default: UTC. */
      timezone?: string;
      /** Once a day, through Notifications, each person is told which of their action items, and of their groups', are due. */
      digest?: {
        /** Default: true. */
        enabled?: boolean;
        /** Hours and minutes where the person is, in quotes. After an outage it is made up for until the day ends. Default: "09:00". */
        time?: string;
      };
      /** When the issues that action items are linked to are read. Default: every 10 minutes, at most 8 minutes long. */
      tracking?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
