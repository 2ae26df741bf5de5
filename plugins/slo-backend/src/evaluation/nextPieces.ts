import {
  BudgetPolicy,
  Instant,
  MINUTE_MS,
  requiredWindows,
  Slot,
  slotAt,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { LedgerHead } from '../database/ledger';
import { findSource, Question } from './askSources';
import { MeasuredUnit, withRows } from './MeasuredUnit';
import { SliceSeries } from './SliceSeries';
import { PUSH } from './sourceTypeOf';

/** Minutes of history to be asked for, and written before the first rows of the members. */
export type Piece = Question;

type Context = {
  readonly sources: ReadonlyMap<string, SliSource>;
  readonly heads: ReadonlyMap<number, LedgerHead>;
  readonly slices: readonly SliceSeries[];
  readonly policy: BudgetPolicy;
  readonly now: Instant;
};

/**
 * The pieces that come next for a unit: one, or one for each first row where its groups began at different times. The parent of
 * groups has pieces of its own: they find the groups that are gone by now.
 */
export function nextPieces(unit: MeasuredUnit, context: Context): Piece[] {
  const { sources, heads } = context;
  const source = findSource(sources, unit);
  if (typeof source === 'string' || source.type === PUSH) return [];
  const byFirst = new Map<Slot, ActiveObjective[]>();
  for (const member of withRows(unit)) {
    const first = heads.get(member.ledgerId)?.firstSlot;
    const isDone = first === undefined || first <= goalOf(member, context);
    if (isDone) continue;
    const known = byFirst.get(first);
    if (known) known.push(member);
    else byFirst.set(first, [member]);
  }
  const span = Math.max(1, Math.floor(source.maxSpan / MINUTE_MS));
  return [...byFirst].map(([to, members]) => {
    const goal = goalOf(members[0], context);
    const from = beginOf({ to, goal, span, step: stepOf(members, context) });
    return { unit: { asked: unit.asked, members }, from, to };
  });
}

/** How far back the windows of an objective reach. */
function goalOf(member: ActiveObjective, { policy, now }: Context): Slot {
  const [earliest] = requiredWindows(member, slotEnd(slotAt(now)), policy);
  return slotAt(earliest);
}

/** Pieces meet where slices do: a slice that is cut in two could not be judged. */
function beginOf(piece: { to: Slot; goal: Slot; span: number; step: number }) {
  const { to, goal, span, step } = piece;
  if (to - span <= goal) return goal;
  const whole = Math.ceil((to - span) / step) * step;
  return (whole < to ? whole : to - span) as Slot;
}

function stepOf(
  members: readonly ActiveObjective[],
  { slices }: Context,
): number {
  const ids = new Set(members.map(({ ledgerId }) => ledgerId));
  const lengths = slices
    .filter(({ parts }) => parts.some(part => ids.has(part.objective.ledgerId)))
    .map(({ minutes }) => minutes);
  return Math.max(1, ...lengths);
}
