import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntitySlosResponse,
  SLO_STATE_KINDS,
  StateCounts,
  WireLocation,
  WireProblem,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  LocatedProblem,
  LocationState,
} from '../database/definitions/EntityStore';
import { RollUpScope, StatusRecord } from '../database/status';
import { readPolicyProblems } from './readPolicyProblems';
import { SeriesIndex } from './SeriesIndex';
import { SloServiceDeps } from './SloServiceDeps';
import { readSparklines } from './readSparklines';
import { toEntityObjective } from './toEntityObjective';

/** Kinds whose page rolls up what they contain or own. */
const CONTAINERS = new Set(['system', 'domain', 'group', 'user']);

/** Kinds that do not have SLOs of their own. */
const OWNERS_ONLY = new Set(['user']);

export type ReadEntityOptions = {
  readonly readable: ReadableEntities;
  /** Groups that a user is a member of; empty for other kinds. */
  readonly groups: readonly string[];
};

/** All that the card and the tab of one entity show. */
export async function readEntity(
  deps: SloServiceDeps & { readonly index: SeriesIndex },
  entityRef: string,
  { readable, groups }: ReadEntityOptions,
): Promise<EntitySlosResponse> {
  const { kind } = parseEntityRef(entityRef);
  const [
    asOf,
    measured,
    entity,
    records,
    invalid,
    problems,
    locations,
    rollUp,
  ] = await Promise.all([
    deps.statuses.lastTick(),
    deps.index.read(),
    deps.entities.getEntity(entityRef),
    deps.statuses.listEntity(entityRef),
    deps.objectives.listInvalid(entityRef),
    deps.entities.listProblems(entityRef),
    deps.entities.listLocations(entityRef),
    CONTAINERS.has(kind)
      ? deps.statuses.rollUp(rollUpOf(entityRef, groups), readable)
      : undefined,
  ]);
  const drawn = await readSparklines(deps, records, asOf);
  const unknownPolicies = await readPolicyProblems(
    deps,
    entityRef,
    measured.definitionsOf(entityRef),
  );
  const isUntouched =
    records.length === 0 && problems.length === 0 && locations.length === 0;
  return {
    entityRef,
    objectives: drawn.map(record =>
      toEntityObjective(record, measured, invalid),
    ),
    counts: countStates(records),
    problems: [...problems, ...unknownPolicies].map(toWireProblem),
    locations: locations.map(toWireLocation),
    ...(rollUp && {
      rollup: {
        ...rollUp,
        worst: (await readSparklines(deps, rollUp.worst, asOf)).map(
          ({ burns, ...row }) => row,
        ),
      },
    }),
    ...(isUntouched &&
      entity &&
      !OWNERS_ONLY.has(kind) && { starter: deps.starterFor(entity) }),
    asOf: asOf === undefined ? null : toIso(asOf),
  };
}

/** A user owns what is the user's, and what is that of the groups: no parts of it, and nothing of groups below. */
function rollUpOf(entityRef: string, groups: readonly string[]): RollUpScope {
  return parseEntityRef(entityRef).kind === 'user'
    ? { kind: 'ownedBy', refs: [entityRef, ...groups] }
    : { kind: 'containedIn', ref: entityRef };
}

export function toWireProblem(problem: LocatedProblem): WireProblem {
  return { ...problem };
}

function toWireLocation(location: LocationState): WireLocation {
  const { lastReadAt } = location;
  return {
    ...location,
    lastReadAt: lastReadAt === undefined ? null : toIso(lastReadAt),
  };
}

function countStates(records: readonly StatusRecord[]): StateCounts {
  const entries = SLO_STATE_KINDS.map(kind => [
    kind,
    records.filter(({ state }) => state.kind === kind).length,
  ]);
  return Object.fromEntries(entries);
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
