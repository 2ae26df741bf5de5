import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { ExternalAlertSource } from '@nines/backstage-plugin-slo-node';

/** What each source is asked for, and where its answers go. */
export type Poll<Told> = {
  readonly sources: readonly ExternalAlertSource[];
  /** For people: `Alerts`. */
  readonly what: string;
  readonly ask: (
    source: ExternalAlertSource,
    options: { readonly signal: AbortSignal },
  ) => Promise<Told>;
  readonly store: {
    replace(
      source: ExternalAlertSource,
      told: Told,
      askedAt: Instant,
    ): Promise<string>;
    fail(
      source: ExternalAlertSource,
      message: string,
      askedAt: Instant,
    ): Promise<string>;
  };
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly onPolled?: (origin: string, outcome: 'answered' | 'failed') => void;
};

/**
 * Asks each source once, all at once. One that fails keeps what it told last, and never stops the others; only the beginning and
 * the end of a failure are logged.
 */
export async function pollSources<Told>(
  poll: Poll<Told>,
  signal: AbortSignal,
): Promise<void> {
  const outcomes = await Promise.allSettled(
    poll.sources.map(source => pollOne(poll, source, signal)),
  );
  signal.throwIfAborted();
  const broken = outcomes.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}

async function pollOne<Told>(
  { what, ask, store, clock, logger, onPolled }: Poll<Told>,
  source: ExternalAlertSource,
  signal: AbortSignal,
): Promise<void> {
  const askedAt = (await clock.now()) as Instant;
  const title = `${what} of ${source.origin} '${source.name}'`;
  const answer = await ask(source, { signal }).then(
    told => ({ told }),
    (error: unknown) => ({ message: messageOf(error) }),
  );
  // A replica that shuts down learnt nothing of the source.
  if (signal.aborted) return;
  onPolled?.(source.origin, 'told' in answer ? 'answered' : 'failed');
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
