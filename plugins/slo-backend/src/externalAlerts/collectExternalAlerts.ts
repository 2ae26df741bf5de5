import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { ExternalAlertSource } from '@nines/backstage-plugin-slo-node';
import { ExternalAlertStore } from '../database/externalAlerts/ExternalAlertStore';
import { ExternalAlertObserver } from '../observability/observeExternalAlerts';

/** What the collector needs. */
export type CollectDeps = {
  readonly sources: readonly ExternalAlertSource[];
  readonly store: Pick<ExternalAlertStore, 'replace' | 'fail'>;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly observer: ExternalAlertObserver;
};

/**
 * Asks each source once what is open, all at once. One that fails keeps what it told last, and never stops the others; only the
 * beginning and the end of a failure are logged.
 */
export async function collectExternalAlerts(
  deps: CollectDeps,
  signal: AbortSignal,
): Promise<void> {
  const outcomes = await Promise.allSettled(
    deps.sources.map(source => collectOne(deps, source, signal)),
  );
  signal.throwIfAborted();
  const broken = outcomes.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}

async function collectOne(
  { store, clock, logger, observer }: CollectDeps,
  source: ExternalAlertSource,
  signal: AbortSignal,
): Promise<void> {
  const askedAt = (await clock.now()) as Instant;
  const title = `Alerts of ${source.origin} '${source.name}'`;
  const answer = await source.list({ signal }).then(
    told => ({ told }),
    (error: unknown) => ({ message: messageOf(error) }),
  );
  // A replica that shuts down learnt nothing of the source.
  if (signal.aborted) return;
  observer.polled(source.origin, 'told' in answer ? 'answered' : 'failed');
  if ('told' in answer) {
    const outcome = await store.replace(source, answer.told, askedAt);
    if (outcome === 'recovered') logger.info(`${title} are told again`);
    return;
  }
  const outcome = await store.fail(source, answer.message, askedAt);
  if (outcome === 'began') {
    logger.warn(`${title} are not told: ${answer.message}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : stringifyError(error);
}
