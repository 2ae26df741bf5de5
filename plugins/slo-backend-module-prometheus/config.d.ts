import { HumanDuration } from '@backstage/types';

export interface Config {
  slo?: {
    prometheus?: {
      /**
       * The metrics systems that SLOs may be measured with: Prometheus, Thanos, Mimir, VictoriaMetrics, or anything else that
       * answers the HTTP API of Prometheus. A definition names one of them by `metricSourceRef`, never by its URL.
       */
      instances?: Array<{
        /** What `metricSourceRef` and the annotation `nines.dev/metrics-instance` say. Letters, digits, `.`, `_`, `-`. */
        name: string;
        /** Address in front of `/api/v1`, for instance `http://mimir.internal/prometheus`. */
        baseUrl: string;
        /** Whether the alerts of its rules are shown on the pages of the entities they are about. Default: true. */
        alerts?: boolean;
        /** Measures indicators that name no instance. Default: true for the only instance, else false. At most one. */
        default?: boolean;
        /** Default: none. */
        auth?:
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /**
         * Sent with every request, such as `X-Scope-OrgID` for a tenant. Default: none.
         *
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** Where people open queries, in front of `/graph`. Default: `baseUrl`. */
        linkUrl?: string;
        /** Longest wait for one answer. Default: 20 seconds. */
        timeout?: HumanDuration | string;
        /** Queries that may run at the same time. Default: 4. */
        maxConcurrency?: number;
        /** Largest answer that is read, in bytes after decompression; larger questions are cut. Default: 33554432 (32 MiB). */
        maxResponseBytes?: number;
        /**
         * The longest time between two scrapes that still counts as watched, and how far before a window its first samples are
         * looked for. At least twice the scrape interval. Default: 5 minutes.
         */
        lookback?: HumanDuration | string;
        /** How long slots are asked for again, since scrapes may still arrive. Default: 5 minutes. */
        settleAfter?: HumanDuration | string;
        /** Failures in a row after which the instance is left alone. Default: 5. */
        breakerThreshold?: number;
        /** How long it is left alone before one query tries again. Default: 30 seconds. */
        breakerPause?: HumanDuration | string;
      }>;
    };

    /** Alerts that others evaluate. */
    alertmanager?: {
      /** The Alertmanagers that are asked, in the background, what is open and what is silenced. Default: none. */
      instances?: Array<{
        /** Letters, digits, `.`, `_`, `-`; up to 64. */
        name: string;
        /** Address in front of `/api/v2`, for instance `http://alertmanager.internal`. */
        baseUrl: string;
        /** Default: none. */
        auth?:
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /**
         * Sent with every request, such as `X-Scope-OrgID` for a tenant. Default: none.
         *
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** Where people open it, in front of `/#/alerts`. Default: `baseUrl`. */
        linkUrl?: string;
        /** Longest wait for one answer. Default: 10 seconds. */
        timeout?: HumanDuration | string;
        /** Requests that may run at the same time. Default: 2. */
        maxConcurrency?: number;
        /** Largest answer that is read, in bytes after decompression. Default: 16777216 (16 MiB). */
        maxResponseBytes?: number;
        /** Failures in a row after which it is left alone. Default: 5. */
        breakerThreshold?: number;
        /** How long it is left alone before one request tries again. Default: 30 seconds. */
        breakerPause?: HumanDuration | string;
      }>;
    };
  };
}
