import {
  AlertingPolicy,
  Instant,
  judgeAlerts,
  ObjectiveStatus,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { sourceTypeOf } from '../evaluation/sourceTypeOf';
import { objectiveOf } from './seriesKey';
import { SeriesFacts } from './SeriesFacts';

/** What a tick found, as alerts are decided by it. */
export function collectFacts(input: {
  readonly statuses: readonly ObjectiveStatus[];
  readonly objectives: readonly ActiveObjective[];
  readonly sources: ReadonlyMap<string, SliSource>;
  readonly policy: AlertingPolicy;
  /** The end of the tick's slot. */
  readonly now: Instant;
}): SeriesFacts[] {
  const { statuses, objectives, sources, policy, now } = input;
  const measured = new Map(objectives.map(each => [objectiveOf(each), each]));
  const definitions = new Map<string, SloDefinition>(
    objectives.map(({ sloRef, definition }) => [sloRef, definition]),
  );
  return statuses.map(status => {
    const definition = definitions.get(status.sloRef);
    const objective = measured.get(objectiveOf(status));
    return {
      status,
      facts: judgeAlerts({ status, definition, policy, now }),
      ...(definition && { definition }),
      instances: () => (objective ? instancesOf(objective, sources, now) : []),
    };
  });
}

/** Metrics instances that an objective is measured by, as `<type>:<name>`. */
function instancesOf(
  { objective: { indicator } }: ActiveObjective,
  sources: ReadonlyMap<string, SliSource>,
  now: Instant,
): readonly string[] {
  const type = sourceTypeOf(indicator);
  const source = type.ok ? sources.get(type.value) : undefined;
  if (!source) return [];
  const described = source.describe(indicator, { now });
  const names = described.flatMap(({ instance }) => instance ?? []);
  return [...new Set(names)].map(name => `${source.type}:${name}`);
}
