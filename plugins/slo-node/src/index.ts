/**
 * Extension points of the SLO backend.
 *
 * @packageDocumentation
 */
export * from './NotificationChannel';
export * from './SliSource';
