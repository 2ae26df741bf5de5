/**
 * Tells alerts to Slack, by one message per alert, and takes acknowledgements from it.
 *
 * @packageDocumentation
 */
export { sloModuleSlack as default } from './module';
export { createSlackChannel } from './createSlackChannel';
