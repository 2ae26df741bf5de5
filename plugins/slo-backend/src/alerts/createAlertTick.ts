import { LoggerService } from '@backstage/backend-plugin-api';
import {
  AlertingPolicy,
  Instant,
  ObjectiveStatus,
} from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { AlertEngine } from './AlertEngine';
import { collectFacts } from './collectFacts';
import { sourceSeries } from './sourceSeries';

/** What a tick of the evaluation hands to the alert engine, once all is measured. */
export type AlertTick = (measured: {
  readonly statuses: readonly ObjectiveStatus[];
  readonly objectives: readonly ActiveObjective[];
  /** The end of the tick's slot. */
  readonly now: Instant;
}) => Promise<void>;

/** The alert engine's part of each tick. */
export function createAlertTick(deps: {
  readonly engine: AlertEngine;
  readonly policy: AlertingPolicy;
  readonly sources: ReadonlyMap<string, SliSource>;
  /** What stands for this portal in the catalog: alerts on metrics instances are its. */
  readonly portalEntity: string;
  readonly logger: LoggerService;
  /** Told of slots that nobody decided. */
  readonly onMissed?: (slots: number) => void;
}): AlertTick {
  const { engine, policy, sources, portalEntity, logger, onMissed } = deps;
  return async ({ statuses, objectives, now }) => {
    const measured = { statuses, objectives, sources, policy, now };
    const instances = sourceSeries({
      sources: sources.values(),
      entityRef: portalEntity,
      policy,
      now,
    });
    const series = [...collectFacts(measured), ...instances];
    const tick = await engine.tick(series, now);
    if (tick.outcome === 'saved' && tick.missed > 0) {
      logger.warn(`Nobody decided the ${tick.missed} minutes before this one`);
      onMissed?.(tick.missed);
    }
  };
}
