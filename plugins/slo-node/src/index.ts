/**
 * Extension points of the SLO backend.
 *
 * @packageDocumentation
 */
export * from './ConfiguredByName';
export * from './ExternalAlertSource';
export * from './NotificationChannel';
export * from './SliSource';
export * from './http/classifyAnswer';
export * from './http/postOnce';
export * from './http/readRetryAfter';
export * from './signature/verifyHmac';
export * from './text/capPairs';
export * from './text/truncateText';
