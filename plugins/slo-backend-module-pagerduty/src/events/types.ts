import { JsonObject } from '@backstage/types';

/** The body of `POST /v2/enqueue`, but for the routing key, which is a secret. */
export type PagerDutyEvent =
  | {
      readonly event_action: 'trigger';
      readonly dedup_key: string;
      readonly payload: {
        readonly summary: string;
        readonly source: string;
        readonly severity: 'critical' | 'error' | 'warning' | 'info';
        readonly timestamp?: string;
        readonly component?: string;
        readonly group?: string;
        readonly class?: string;
        readonly custom_details?: JsonObject;
      };
      readonly links?: readonly {
        readonly href: string;
        readonly text: string;
      }[];
      readonly client?: string;
      readonly client_url?: string;
    }
  | {
      readonly event_action: 'acknowledge' | 'resolve';
      readonly dedup_key: string;
    };
