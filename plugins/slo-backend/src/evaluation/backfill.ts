import { slotAt } from '@nines/backstage-plugin-slo-common';
import { addGroups } from './addGroups';
import { askSources } from './askSources';
import { nextPieces, Piece } from './nextPieces';
import { EvaluateDeps } from './EvaluateDeps';
import { toUnits } from './MeasuredUnit';
import { pinStarts } from './pinStarts';
import { prependPiece } from './prependPiece';
import { toLedgerSamples } from './toLedgerSamples';
import { toSliceSeries } from './SliceSeries';

/** Pieces that are asked together, and how often a run asks: the source answers its live ticks meanwhile. */
const PIECES_AT_ONCE = 20;
const ROUNDS = 30;

/**
 * Gives new objectives the history of their windows, in pieces of what their source answers at once: the newest piece first,
 * so that the budget shows soon, and whoever has least goes first. Progress is the first row of a series; a run that dies,
 * or a source that fails, is taken up where it was.
 */
export async function backfill(
  deps: EvaluateDeps,
  signal: AbortSignal,
): Promise<void> {
  const { ledger, sources, policy } = deps;
  const now = await deps.clock.now();
  const objectives = await deps.objectives.listActive();
  const slices = toSliceSeries(objectives);
  const failed = new Set<number>();
  for (let round = 0; round < ROUNDS && !signal.aborted; round += 1) {
    const heads = await ledger.heads();
    const units = toUnits(objectives).filter(
      ({ asked }) => !failed.has(asked.ledgerId),
    );
    const pieces = chooseNewest(
      units.flatMap(unit =>
        nextPieces(unit, { sources, heads, slices, policy, now }),
      ),
    );
    if (pieces.length === 0) return;
    const members = pieces.flatMap(({ unit }) => unit.members);
    await pinStarts(ledger, members, now);
    const replies = await askSources(deps, pieces, { now, signal });
    for (const reply of replies) {
      const { newGroups } = toLedgerSamples(reply);
      await addGroups(deps, reply.question.unit, newGroups, now);
    }
    const left = await prependPiece(ledger, replies, slices, slotAt(now));
    for (const ledgerId of left) failed.add(ledgerId);
  }
}

/** The newest pieces; the objectives of one SLO stay together. */
function chooseNewest(pieces: readonly Piece[]): Piece[] {
  const newest = [...pieces].sort((a, b) => b.to - a.to);
  const chosen = newest.slice(0, PIECES_AT_ONCE);
  const slos = new Set(chosen.map(({ unit }) => unit.asked.sloRef));
  const others = newest
    .slice(PIECES_AT_ONCE)
    .filter(({ unit }) => slos.has(unit.asked.sloRef));
  return [...chosen, ...others];
}
