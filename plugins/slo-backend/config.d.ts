import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  slo?: {
    /** Where SLO definitions are read, and how. */
    definitions?: {
      /** `strict`: every deviation from a format is an error; `tolerant` (default): known deviations are warnings. */
      mode?: 'strict' | 'tolerant';
      /**
       * When the catalog and the definitions are read anew. Default: every 5 minutes, at most 10 minutes long. A schedule's
       * `timeout` is also how long a crashed replica holds the task.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Hosts, with port where they have one, that an entity's `url:` locations may name beside the host the entity was read from.
       * Default: none. A host must also be readable: by an integration, or by `backend.reading.allow`.
       */
      allowedHosts?: string[];
      /**
       * Definitions for all: what entities refer to and do not define themselves, and fleet templates. Each is `url:https://…`, or
       * `dir:` or `file:` and a path of the backend's machine, relative to its working directory. Default: none.
       */
      sharedLocations?: string[];
      /** Entities whose files are read at once. Default: 10. */
      maxConcurrency?: number;
      /** Longest wait for one location; then it counts as unreachable and keeps what was read last. Default: 20 seconds. */
      timeout?: HumanDuration | string;
      /** Largest file that is read, in bytes. Default: 1048576 (1 MiB). */
      maxFileBytes?: number;
      /** Most files that are read of one location. Default: 500. */
      maxFiles?: number;
    };

    /** What a budget needs before its state says more than that. */
    budget?: {
      /** Events in the window under which an otherwise healthy objective is `lowTraffic`. Default: 100. */
      minimumEvents?: number;
      /** Share of the window, 0 to 1, that must have been measured; less is `noData`. Default: 0.25. */
      minimumCoverage?: number;
      /** Time without a measured second after which an objective is `noData`. Default: 10 minutes. */
      silentAfter?: HumanDuration | string;
    };

    /** Who is told of alerts, and when nobody is. */
    alerting?: {
      /** Whether anything fires. Default: true. */
      enabled?: boolean;
      /**
       * Ref of what stands for this portal in the catalog: alerts on metrics instances that cannot be asked are its. Default:
       * `component:default/developer-portal`.
       */
      entity?: string;
      /**
       * Asked with POST about once a minute, only while all alerts are told in time and evaluation runs: whoever waits for it learns
       * when Nines itself is gone. Default: none.
       *
       * @visibility secret
       */
      heartbeatUrl?: string;
      /**
       * Where the runbooks of Nines itself are, which the folder `runbooks` of its repository has: an http(s) address, or a path of
       * the portal such as `/docs/default/component/nines`. What Nines tells of itself links there. Default: none.
       */
      ownRunbooks?: string;
      /**
       * Path of the runbooks plugin's page in the portal, such as `/runbooks`. Messages link there then, to whichever page stands for
       * the alert when the link is followed. Default: none; messages link to what the definition gives, where that is an address.
       */
      runbooks?: string;
      /** What tells a burn from chance where there is little traffic; what it holds back is a ticket. `false` turns it off. */
      guard?:
        | false
        | {
            /** Fewer bad events never page. Default: 3. */
            minimumBad?: number;
            /** Held while so many bad events are this likely in a service that keeps its objective, 0 to 1. Default: 0.0001. */
            chance?: number;
          };
      /** The alert on what cannot be measured. `false` turns it off. */
      noData?:
        | false
        | {
            /** Default: ticket. A metrics instance that cannot be asked is always a page. */
            severity?: 'page' | 'ticket';
            /** How long a source must fail. Default: 5 minutes. */
            after?: HumanDuration | string;
          };
      /** Shares of a budget spent, above 0 up to 1, that open a ticket. Default: 0.5, 0.75, 0.9, 1. */
      budgetThresholds?: number[];
      /** A ticket when the budget runs out soon. `false` turns it off. */
      forecast?:
        | false
        | {
            /** Soon: within this share of the window, above 0 up to 1. Default: 0.25. */
            within?: number;
            /** How long that must hold. Default: 1 hour. */
            after?: HumanDuration | string;
          };
      /**
       * Destination, as `<channel type>:<name>`, that is told where no policy matches, and in place of one that takes nothing or
       * does not exist. Default: none, and then nobody is.
       */
      fallback?: string;
      /**
       * Who may act on alerts from a chat: `owners` (of the alert's entity), and refs of users and groups. The portal's own permissions
       * cannot be asked there. Default: `[owners]`.
       */
      responders?: string[];
      /** Escalation policies, tried in this order after those of files; see docs/escalation.md. Default: none. */
      policies?: Array<{
        /** DNS label; unique. */
        name: string;
        description?: string;
        /**
         * Fields severity, kind, entity, owner, system, tier, slo, objective, alertName, each a pattern or a list of them; `*` stands
         * for any text. Default: all alerts.
         */
        match?: { [field: string]: string | number | Array<string | number> };
        /** The policy takes what fires in one of these hours. Default: always. */
        times?: Array<{
          /** IANA time zone. */
          timezone: string;
          /** `hh:mm`. */
          from: string;
          /** `hh:mm`; on the next day where it is not after `from`. */
          to: string;
          /** Days on which they begin: mon, tue, wed, thu, fri, sat, sun. Default: all. */
          days?: string[];
        }>;
        steps: Array<{
          /** Destinations: `pagerduty:payments`. */
          notify: string[];
          /** How long an acknowledgement is waited for, at most 7 days. Default: 15 minutes. */
          wait?: HumanDuration | string;
          /** `tell` also in quiet hours, or `wait` for their end (default). */
          duringQuietHours?: 'wait' | 'tell';
        }>;
        /** How often all steps are told again, 0 to 100. Default: 0. */
        repeat?: number;
        /** Hours in which steps wait; fields as in `times`. Default: none. */
        quietHours?: {
          timezone: string;
          from: string;
          to: string;
          days?: string[];
        };
      }>;
      /** Planned work, that mutes alerts and may be left out of budgets; see docs/escalation.md. Default: none. */
      maintenance?: Array<{
        /** DNS label; unique. */
        name: string;
        reason: string;
        /** Who answers for it. */
        author: string;
        /** As in `policies`; required, `{ entity: '*' }` for all. */
        match: { [field: string]: string | number | Array<string | number> };
        /** Leaves its minutes out of the budgets that match. Default: false. */
        excludeFromBudget?: boolean;
        /** Once: a time with its offset. */
        start?: string;
        /** Once: after `start`. */
        end?: string;
        /** Comes back: five fields, at most once an hour. */
        cron?: string;
        /** Comes back: IANA time zone. */
        timezone?: string;
        /** Comes back: how long by the wall clock, 1 minute to 31 days. */
        duration?: HumanDuration | string;
        /** Comes back: not before; a time with its offset. Default: always. */
        from?: string;
        /** Comes back: not at or after. Default: for ever. */
        until?: string;
      }>;
    };

    /**
     * How long minutes of history are kept, from fine to coarse; whole minutes, each step a multiple of the one before. Default:
     * every minute for 7 hours, 5 minutes for 4 days, hour for 35 days, day for 396 days.
     */
    retention?: Array<{
      /** One row in this time is kept; the first tier's is one minute. */
      every: HumanDuration | string;
      /** Until it is this old. */
      for: HumanDuration | string;
    }>;

    /** Receivers of signed webhooks (Standard Webhooks 1.0.0). An escalation policy names one as `webhook:<name>`. */
    webhook?: {
      /** Only these are ever sent to; nobody can add one through the API. */
      endpoints?: Array<{
        /** Letters, digits, `.`, `_`, `-`. */
        name: string;
        /**
         * An https address on port 443 or 8443, outside private networks. Its path may hold a token.
         *
         * @visibility secret
         */
        url: string;
        /**
         * `whsec_` and the base64 of 24 to 64 random bytes; each message is signed with all of them: two while one is rotated.
         *
         * @deepVisibility secret
         */
        secrets: string[];
        /** The receiver is in your own network: private addresses, any port and http are allowed. Default: false. */
        allowPrivateNetwork?: boolean;
        /** Messages in a minute at most. Default: 60. */
        perMinute?: number;
      }>;
    };

    /** Alerts that others evaluate, as modules find them: `slo.prometheus.instances` and `slo.alertmanager.instances` of the Prometheus module. */
    externalAlerts?: {
      /** When they are collected. Default: every 30 seconds, at most a minute long. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** When the rules that they come from are. Default: every 5 minutes, at most a minute long. */
      rulesSchedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    /** Alerts that others evaluate, taken from webhooks of Alertmanager to `/api/slo/webhooks/alertmanager`. */
    alertmanager?: {
      /** Without any, the route is not there. Default: none. */
      receivers?: Array<{
        /** Names the Alertmanager; at most 64 characters, unique. */
        name: string;
        /**
         * At least 24 characters; Alertmanager sends it as `http_config.authorization.credentials`.
         *
         * @visibility secret
         */
        token: string;
      }>;
    };

    /** The portal's own inbox (Backstage Notifications): beside a page, never instead of one. */
    notifications?: {
      /** An escalation policy names one as `notifications:<name>`. */
      recipients?: Array<{
        /** Letters, digits, `.`, `_`, `-`. */
        name: string;
        /** Refs of users and groups. Default: none. */
        entities?: string[];
        /** Whoever owns the entity of the alert. Default: false. */
        owners?: boolean;
      }>;
    };

    /** Events that services send to `POST /api/slo/push`. */
    push?: {
      /** Who may push without Backstage credentials. Default: none. */
      tokens?: Array<{
        /**
         * At least 24 characters, sent as `Authorization: Bearer <token>`.
         *
         * @visibility secret
         */
        token: string;
        /** Names the sender in audit events; unique. */
        subject: string;
        /** Refs of the entities whose SLOs it may push to, such as `component:default/checkout`. */
        entities: string[];
      }>;
      /** Requests of one sender and minute, per replica; more are answered 429. Default: 600. */
      requestsPerMinute?: number;
    };
  };
}
