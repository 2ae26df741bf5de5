import { NO_SUMS, Slot } from '@nines/backstage-plugin-slo-common';
import { LedgerSample, LedgerStore } from '../database/ledger';
import { Reply } from './askSources';
import { judgeParts, slicesWithin, sumSlices } from './judgeSlices';
import { SliceSeries } from './SliceSeries';
import { toLedgerSamples } from './toLedgerSamples';

type Found = ReadonlyMap<number, LedgerSample>;

/**
 * Writes pieces of history: slices first and their events last, since the events' first row is the progress. A writer that
 * dies in between finds the slices written when it comes back.
 *
 * @returns ledger ids of what was asked and could not be written yet
 */
export async function prependPiece(
  ledger: LedgerStore,
  replies: readonly Reply[],
  slices: readonly SliceSeries[],
  now: Slot,
): Promise<number[]> {
  const failed = replies.filter(({ samples }) => !samples).map(sloOf);
  const isWhole = (reply: Reply) =>
    reply.samples !== undefined &&
    !(isComposite(reply) && failed.includes(sloOf(reply)));
  const samples = replies
    .filter(isWhole)
    .flatMap(reply => toLedgerSamples(reply).samples);
  const found: Found = new Map(samples.map(one => [one.ledgerId, one]));

  for (const series of slices) {
    const sample = judgePiece(series, found);
    if (sample) await ledger.prepend(sample, { now });
  }
  for (const sample of samples) {
    const outcome = await ledger.prepend(sample, { now });
    // What is no count is no data: history goes on without it
    if (outcome === 'refused') {
      await ledger.prepend({ ...sample, increments: [] }, { now });
    }
  }
  return replies
    .filter(reply => !isWhole(reply))
    .map(({ question }) => question.unit.asked.ledgerId);
}

function sloOf({ question }: Reply): string {
  return question.unit.asked.sloRef;
}

/** The parts of a composite go together: its slices are judged from all of them. */
function isComposite({ question }: Reply): boolean {
  return question.unit.asked.definition.composite;
}

/** The slices that lie whole in a piece, from the minutes that their source answered; the ledger itself keeps fewer. */
function judgePiece(
  { ledgerId, parts, minutes }: SliceSeries,
  found: Found,
): LedgerSample | undefined {
  const [first] = parts;
  const piece = found.get(first.objective.ledgerId);
  if (!piece) return undefined;
  const { from, to } = piece;
  const events = parts.map(({ objective }) => {
    const sample = found.get(objective.ledgerId);
    const isSame = sample?.from === from && sample.to === to;
    return isSame ? sumSlices(sample.increments, minutes) : undefined;
  });
  if (events.includes(undefined)) return undefined;
  const increments = slicesWithin(from, to, minutes).flatMap(end => {
    const sums = events.map(one => one?.get(end) ?? NO_SUMS);
    return judgeParts(parts, end, sums) ?? [];
  });
  return { ledgerId, from, to, increments };
}
