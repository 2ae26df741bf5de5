import { ExternalAlertStore } from '../database/externalAlerts/ExternalAlertStore';
import { ExternalAlertObserver } from '../observability/observeExternalAlerts';
import { Poll, pollSources } from './pollSources';

/** What the collector needs. */
export type CollectDeps = Pick<
  Poll<unknown>,
  'sources' | 'clock' | 'logger'
> & {
  readonly store: Pick<ExternalAlertStore, 'replace' | 'fail'>;
  readonly observer: ExternalAlertObserver;
};

/** Asks each source once what is open. */
export async function collectExternalAlerts(
  deps: CollectDeps,
  signal: AbortSignal,
): Promise<void> {
  await pollSources(
    {
      ...deps,
      what: 'Alerts',
      ask: (source, options) => source.list(options),
      onPolled: deps.observer.polled,
    },
    signal,
  );
}
