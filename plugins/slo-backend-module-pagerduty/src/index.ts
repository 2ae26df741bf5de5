/**
 * Pages through PagerDuty: Events API v2 and webhooks v3.
 *
 * @packageDocumentation
 */
export { sloModulePagerDuty as default } from './module';
export { createPagerDutyChannel } from './createPagerDutyChannel';
