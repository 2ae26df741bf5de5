import { InputError, NotFoundError } from '@backstage/errors';
import {
  CreateExclusionRequest,
  Instant,
  MINUTE_MS,
  Slot,
  WireExclusion,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { Exclusion } from '../database/ledger/LedgerStore';
import { MeasuredSeries } from './MeasuredSeries';
import { SeriesIndex } from './SeriesIndex';
import { SloServiceDeps } from './SloServiceDeps';
import { SloPath, toSloRef, toWireExclusion } from './readSlo';

type Deps = SloServiceDeps & { readonly index: SeriesIndex };

/** The longest interval that one exclusion may leave out. */
const MAX_DAYS = 400;

/**
 * Leaves an interval out of an objective's budget, in whole minutes: out of all its series, or of none.
 *
 * @throws NotFoundError, InputError
 */
export async function exclude(
  deps: Deps,
  path: SloPath & { readonly objective: string },
  request: CreateExclusionRequest & { readonly author: string },
): Promise<WireExclusion> {
  const measured = await deps.index.read();
  const series = measured.seriesOf(toSloRef(path), path.objective);
  if (!series) {
    throw new NotFoundError(
      `No objective '${path.objective}' in SLO '${path.slo}' of ${path.entityRef}`,
    );
  }
  const { from, to } = checkInterval(request);
  const createdAt = (await deps.clock.now()) as Instant;
  const { reason, author } = request;
  const ids = [...seriesToExclude(series)];
  const [made] = await deps.ledger.locked(ids, async ledger => {
    const all: Exclusion[] = [];
    for (const ledgerId of ids) {
      const one = { ledgerId, from, to, reason, author, createdAt };
      all.push(await ledger.exclude(one));
    }
    return all;
  });
  return toWireExclusion(made);
}

/** The entity that an exclusion belongs to. @throws NotFoundError */
export async function ownerOfExclusion(
  deps: Deps,
  id: string,
): Promise<{ exclusion: Exclusion; objective: ActiveObjective }> {
  const number = /^\d{1,15}$/.test(id) ? Number(id) : undefined;
  const exclusion =
    number === undefined ? undefined : await deps.ledger.getExclusion(number);
  const measured = await deps.index.read();
  const objective = exclusion && measured.ownerOf(exclusion.ledgerId);
  if (!exclusion || !objective) throw new NotFoundError(`No exclusion '${id}'`);
  return { exclusion, objective };
}

/** Counts the events again; revoking twice changes nothing. @throws NotFoundError */
export async function revokeExclusion(
  deps: Deps,
  id: string,
  author: string,
): Promise<void> {
  const { exclusion, objective } = await ownerOfExclusion(deps, id);
  const measured = await deps.index.read();
  const siblings = measured.objectivesOf(objective.sloRef);
  const ids = siblings.flatMap(seriesIds);
  const at = (await deps.clock.now()) as Instant;
  await deps.ledger.locked(ids, async ledger => {
    for (const each of await ledger.listExclusions(ids)) {
      if (!isSameAct(each, exclusion)) continue;
      await ledger.revoke(each.id, { author, at });
    }
  });
}

/** One act of a person excludes several series: events and slices of an objective, the objectives of a composite. */
function isSameAct(a: Exclusion, b: Exclusion): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.createdAt === b.createdAt &&
    a.author === b.author &&
    a.reason === b.reason
  );
}

function seriesToExclude({ objective, members }: MeasuredSeries): Set<number> {
  const ids = new Set(members.map(({ ledgerId }) => ledgerId));
  if (members.length === 1 && ids.has(objective.sliceLedgerId ?? NaN)) {
    ids.add(objective.ledgerId);
  }
  return ids;
}

function seriesIds(objective: ActiveObjective): number[] {
  const { ledgerId, sliceLedgerId, compositeLedgerId } = objective;
  return [ledgerId, sliceLedgerId, compositeLedgerId].filter(
    id => id !== undefined,
  );
}

function checkInterval(request: CreateExclusionRequest): {
  from: Slot;
  to: Slot;
} {
  const from = Date.parse(request.from) as Instant;
  const to = Date.parse(request.to) as Instant;
  if (slotAt(from) >= slotAt(to)) {
    throw new InputError(`'to' must be at least a minute after 'from'`);
  }
  if (to - from > MAX_DAYS * 1_440 * MINUTE_MS) {
    throw new InputError(`An exclusion may last ${MAX_DAYS} days at most`);
  }
  return { from: slotAt(from), to: slotAt(to) };
}
