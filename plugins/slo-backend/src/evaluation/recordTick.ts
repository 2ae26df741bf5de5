import {
  Instant,
  MINUTE_MS,
  Slot,
  SourceStatus,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { LedgerHead, LedgerSample } from '../database/ledger';
import { askSources, Question, Reply } from './askSources';
import { EvaluateDeps } from './EvaluateDeps';
import { addGroups } from './addGroups';
import { MeasuredUnit, parentOf, toUnits, withRows } from './MeasuredUnit';
import { isPushedTo, sourceTypeOf } from './sourceTypeOf';
import { toLedgerSamples } from './toLedgerSamples';

/** Rows that one tick writes at most while it catches up: bounds its memory and its transaction. */
const ROWS_AT_ONCE = 400_000;

/** How the source of each objective fared, by ledger id. */
export type SourceStatuses = ReadonlyMap<number, SourceStatus>;

/** Asks all sources for what is not settled, and makes it what the ledger holds. What could not be measured does not move. */
export async function recordTick(
  deps: EvaluateDeps,
  objectives: readonly ActiveObjective[],
  now: Instant,
  signal: AbortSignal,
): Promise<SourceStatuses> {
  const { ledger } = deps;
  const slot = slotAt(now);
  const units = toUnits(objectives);
  const heads = await openMissing(deps, units, slot);
  const [pushed, asked] = splitPushed(units);

  const questions = toQuestions(deps, asked, heads, slot);
  const replies = await askSources(deps, questions, { now, signal });
  signal.throwIfAborted();
  await recordReplies(deps, replies, now);
  const carried = [
    ...pushed.flatMap(({ members }) => members),
    ...asked.flatMap(unit => parentOf(unit) ?? []),
  ];
  await ledger.carry(
    carried.map(({ ledgerId }) => ledgerId),
    slot,
  );
  return new Map(
    replies.flatMap(({ question: { unit }, status }) =>
      [unit.asked, ...unit.members].map(
        ({ ledgerId }) => [ledgerId, status] as const,
      ),
    ),
  );
}

async function openMissing(
  { ledger }: EvaluateDeps,
  units: readonly MeasuredUnit[],
  slot: Slot,
): Promise<ReadonlyMap<number, LedgerHead>> {
  const heads = await ledger.heads();
  const missing = units
    .flatMap(withRows)
    .filter(({ ledgerId }) => !heads.has(ledgerId))
    .map(({ ledgerId, epochStartedAt }) => {
      return { ledgerId, at: Math.min(epochStartedAt, slot) as Slot };
    });
  if (missing.length === 0) return heads;
  await ledger.open(missing);
  return await ledger.heads();
}

function splitPushed(units: readonly MeasuredUnit[]) {
  const pushed: MeasuredUnit[] = [];
  const asked: MeasuredUnit[] = [];
  for (const unit of units) {
    (isPushedTo(unit.asked) ? pushed : asked).push(unit);
  }
  return [pushed, asked] as const;
}

/** From what is settled to now; after a long silence in pieces, so that one tick stays a tick. */
function toQuestions(
  { sources }: EvaluateDeps,
  units: readonly MeasuredUnit[],
  heads: ReadonlyMap<number, LedgerHead>,
  slot: Slot,
): Question[] {
  const share = Math.max(30, Math.floor(ROWS_AT_ONCE / (units.length || 1)));
  return units.flatMap((unit): Question[] => {
    const settled = unit.members.flatMap(
      ({ ledgerId }) => heads.get(ledgerId)?.settledSlot ?? [],
    );
    const started = Math.min(unit.asked.epochStartedAt, slot - 1);
    const from = (settled.length ? Math.min(...settled) : started) as Slot;
    const type = sourceTypeOf(unit.asked.objective.indicator);
    const source = type.ok ? sources.get(type.value) : undefined;
    const span = Math.floor((source?.maxSpan ?? Infinity) / MINUTE_MS);
    const to = Math.min(slot, from + Math.max(1, Math.min(span, share)));
    return from < to ? [{ unit, from, to: to as Slot }] : [];
  });
}

async function recordReplies(
  deps: EvaluateDeps,
  replies: readonly Reply[],
  now: Instant,
): Promise<void> {
  const { ledger, logger } = deps;
  const bySettleTime = new Map<Slot, LedgerSample[]>();
  for (const reply of replies) {
    if (!reply.source || !reply.samples) continue;
    const { samples, newGroups } = toLedgerSamples(reply);
    const settled = slotAt((now - reply.source.settleAfter) as Instant);
    const known = bySettleTime.get(settled);
    if (known) known.push(...samples);
    else bySettleTime.set(settled, [...samples]);
    await addGroups(deps, reply.question.unit, newGroups, now);
  }
  for (const [settled, samples] of bySettleTime) {
    const outcomes = await ledger.replace(samples, { settled });
    const refused = samples.filter((_, index) => outcomes[index] === 'refused');
    for (const { ledgerId } of refused) {
      logger.warn(`The source of series ${ledgerId} answered no counts`);
    }
  }
}
