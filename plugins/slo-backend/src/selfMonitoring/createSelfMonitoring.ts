import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant, NINES_ENTITY } from '@nines/backstage-plugin-slo-common';
import { ObjectiveStore } from '../database/definitions/ObjectiveStore';
import { PushService } from '../push/PushService';
import { BackgroundLoop } from '../delivery/BackgroundLoop';
import { OWN_SLOS, OwnCounts } from './OwnCounts';

export type SelfMonitoringDeps = {
  readonly counts: OwnCounts;
  readonly pushes: Pick<PushService, 'push'>;
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  /** Unlike that of any other process, at most 128 characters. */
  readonly stream: string;
  /** From when on `counts` count. */
  readonly startedAt: Instant;
};

/**
 * Pushes what this process counted of itself to the SLOs of Nines' own entity, as far as they are defined: readings of counters,
 * so that one which got lost is made up for by the next.
 */
export function pushOwnCounts(deps: SelfMonitoringDeps): () => Promise<void> {
  const { counts, pushes, objectives, clock, logger, stream } = deps;
  const startedAt = new Date(deps.startedAt).toISOString();
  const caller = {
    subject: 'nines',
    allowedEntities: async (refs: readonly string[]) =>
      new Set(refs.filter(ref => ref === NINES_ENTITY)),
  };
  return async () => {
    const active = await objectives.listActive();
    const defined = new Set(active.map(({ sloRef }) => sloRef));
    const slos = OWN_SLOS.map(slo => ({ slo, ref: `${NINES_ENTITY}/${slo}` }));
    const wanted = slos.filter(({ ref }) => defined.has(ref));
    if (wanted.length === 0) return;
    const now = await clock.now();
    const at = new Date(now).toISOString();
    const items = wanted.map(({ slo, ref: objective }) => {
      return { objective, stream, startedAt, at, ...counts.of(slo) };
    });
    const answer = await pushes.push({ items }, caller, { now });
    for (const { message } of answer.items) {
      if (message) logger.warn(`Nines does not count itself: ${message}`);
    }
  };
}

/** Does so twice a minute in each replica; to be started, and stopped at shutdown. */
export function createSelfMonitoring(deps: SelfMonitoringDeps): BackgroundLoop {
  return new BackgroundLoop({
    run: pushOwnCounts(deps),
    periodMs: 30_000,
    random: Math.random,
    onError: error =>
      deps.logger.warn('Nines could not count itself', toError(error)),
  });
}
