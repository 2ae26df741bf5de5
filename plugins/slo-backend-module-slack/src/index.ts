/**
 * Tells alerts to Slack, by one message per occurrence, and takes acknowledgements from it.
 *
 * @packageDocumentation
 */
export {};
