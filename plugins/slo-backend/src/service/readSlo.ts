import { NotFoundError } from '@backstage/errors';
import {
  SloResponse,
  WireEntity,
  WireExclusion,
  problemsOf,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import {
  ActiveObjective,
  ObjectiveEpoch,
} from '../database/definitions/ObjectiveStore';
import { Exclusion } from '../database/ledger/LedgerStore';
import { StatusRecord } from '../database/status';
import { MeasuredSeries } from './MeasuredSeries';
import { SeriesIndex } from './SeriesIndex';
import { SloServiceDeps } from './SloServiceDeps';
import { explain } from './explain';
import { toWireProblem } from './readEntity';
import { readPolicyProblems } from './readPolicyProblems';
import { readSparklines } from './readSparklines';
import { toEntityObjective } from './toEntityObjective';

type Deps = SloServiceDeps & { readonly index: SeriesIndex };

/** Names one SLO: the entity's ref, in lower case, and the SLO's `metadata.name`. */
export type SloPath = { readonly entityRef: string; readonly slo: string };

export function toSloRef({ entityRef, slo }: SloPath): string {
  return `${entityRef}/${slo}`;
}

/**
 * The SLO page: everything but its charts.
 *
 * @throws NotFoundError
 */
export async function readSlo(deps: Deps, path: SloPath): Promise<SloResponse> {
  const sloRef = toSloRef(path);
  const [asOf, records, epochs, invalid, problems, measured] =
    await Promise.all([
      deps.statuses.lastTick(),
      deps.statuses.listSlo(sloRef),
      deps.objectives.listEpochs(sloRef),
      deps.objectives.listInvalid(path.entityRef),
      deps.entities.listProblems(path.entityRef),
      deps.index.read(),
    ]);
  const [first] = records;
  const definition = measured.objectivesOf(sloRef)[0]?.definition;
  const broken = invalid.find(slo => slo.sloRef === sloRef);
  const named = definition ?? broken;
  const entity = first?.entity ?? (broken && (await readOwner(deps, path)));
  if (!entity) {
    throw new NotFoundError(`No SLO '${path.slo}' in ${path.entityRef}`);
  }
  const drawn = await readSparklines(deps, records, asOf);
  const unknownPolicies = await readPolicyProblems(
    deps,
    path.entityRef,
    definition ? [definition] : [],
  );
  return {
    sloRef,
    entity,
    title: named?.displayName ?? path.slo,
    description: first?.description,
    labels: copyLabels(definition?.labels ?? {}),
    objectives: await Promise.all(
      drawn.map(async record => ({
        ...toEntityObjective(record, measured, invalid),
        ...(await readHistory(deps, record, {
          series: measured.seriesOf(record.sloRef, record.objective),
          epochs,
        })),
      })),
    ),
    problems: [
      ...(named
        ? problemsOf(named, problems)
        : problems.filter(({ name }) => name === path.slo)),
      ...unknownPolicies,
    ].map(toWireProblem),
    asOf: asOf === undefined ? null : toIso(asOf),
  };
}

/** The entity of an SLO that no tick has seen yet. */
async function readOwner(
  { entities }: Deps,
  { entityRef }: SloPath,
): Promise<WireEntity | undefined> {
  const found = await entities.getEntity(entityRef);
  if (!found) return undefined;
  const { owner = null, system = null, tier = null, kind, title } = found;
  return { entityRef, kind, title, owner, system, tier };
}

async function readHistory(
  deps: Deps,
  record: StatusRecord,
  {
    series,
    epochs,
  }: { series?: MeasuredSeries; epochs: readonly ObjectiveEpoch[] },
) {
  if (!series) {
    return { explanation: null, targets: [], epochs: [], exclusions: [] };
  }
  const ids = series.members.map(({ ledgerId }) => ledgerId);
  const exclusions = await deps.ledger.listExclusions(ids);
  return {
    explanation: await explain(deps, series, record),
    targets: series.objective.targets.map(({ from, target }) => ({
      from: toIso(from),
      target,
    })),
    epochs: epochsOf(series.objective, epochs),
    exclusions: exclusions.map(toWireExclusion),
  };
}

function epochsOf(
  { objectiveKey }: ActiveObjective,
  epochs: readonly ObjectiveEpoch[],
) {
  return epochs
    .filter(epoch => epoch.objectiveKey === objectiveKey)
    .map(({ startedAt, reason }) => ({
      from: toIso(slotEnd(startedAt)),
      reason,
    }));
}

export function toWireExclusion(exclusion: Exclusion): WireExclusion {
  const { id, from, to, reason, author, revokedAt } = exclusion;
  return {
    id: String(id),
    from: toIso(slotEnd(from)),
    to: toIso(slotEnd(to)),
    reason,
    author,
    revokedAt: revokedAt === undefined ? null : toIso(revokedAt),
  };
}

function copyLabels(labels: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(labels).map(([key, values]) => [key, [...values]]),
  );
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
