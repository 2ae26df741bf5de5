export interface Config {
  slo?: {
    pagerduty?: {
      /** The PagerDuty services that may be paged. An escalation policy names one as `pagerduty:<name>`. */
      services?: Array<{
        /** Letters, digits, `.`, `_`, `-`. */
        name: string;
        /**
         * Integration key of an Events API v2 integration, 32 characters.
         *
         * @visibility secret
         */
        routingKey: string;
        /**
         * Keys that this service had before. An incident that was opened with one is acknowledged and resolved with it: PagerDuty
         * ignores any other. Default: none.
         *
         * @deepVisibility secret
         */
        previousRoutingKeys?: string[];
        /** Where the account is kept. Default: `us`. */
        region?: 'us' | 'eu';
        /** Address in front of `/v2/enqueue`, instead of the region's. Default: the region's. */
        baseUrl?: string;
        /** Events that PagerDuty takes of the key in a minute; a twelfth fewer are sent. Default: 120. */
        perMinute?: number;
        /**
         * Whether PagerDuty is told of changed definitions, as change events: it shows them beside incidents and alerts nobody.
         * Default: true.
         */
        changeEvents?: boolean;
      }>;
      /** What PagerDuty sends back: generic webhooks v3 to `/api/slo/webhooks/pagerduty`. */
      webhook?: {
        /**
         * Secrets of the subscriptions; two while one is rotated. Without any, the route is not there. Default: none.
         *
         * @deepVisibility secret
         */
        secrets?: string[];
      };
    };
  };
}
