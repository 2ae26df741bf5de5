/**
 * Strict stand-ins for the receivers of alerts.
 *
 * @packageDocumentation
 */
export {};
