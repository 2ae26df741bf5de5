/**
 * Pages through PagerDuty: Events API v2, change events and webhooks v3.
 *
 * @packageDocumentation
 */
export {};
