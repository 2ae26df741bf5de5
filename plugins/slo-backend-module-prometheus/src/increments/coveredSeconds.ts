import { MINUTE_MS, Millis, slotEnd } from '@nines/backstage-plugin-slo-common';
import { Series } from './Series';
import { SlotRange, slotCount, slotIndex } from './SlotRange';

type Run = { readonly start: number; readonly end: number };

/**
 * Seconds of each slot in which at least one series was watched: the time between two consecutive samples counts when it is not
 * longer than `maxGap`.
 */
export function coveredSeconds(
  series: readonly Series[],
  range: SlotRange,
  maxGap: Millis,
): Float64Array {
  const seconds = new Float64Array(slotCount(range));
  const bounds = { start: slotEnd(range.from), end: slotEnd(range.to) };
  for (const run of union(series.flatMap(one => runs(one, maxGap)))) {
    const start = Math.max(run.start, bounds.start);
    const end = Math.min(run.end, bounds.end);
    for (let at = start; at < end; ) {
      const next = Math.min(end, nextMinute(at));
      seconds[slotIndex(range, next)] += (next - at) / 1000;
      at = next;
    }
  }
  return seconds;
}

function nextMinute(time: number): number {
  return (Math.floor(time / MINUTE_MS) + 1) * MINUTE_MS;
}

/** The stretches of one series without a gap. */
function runs({ times, values }: Series, maxGap: Millis): Run[] {
  const found: Run[] = [];
  let start: number | undefined;
  let end = 0;
  for (let index = 0; index < times.length; index += 1) {
    if (!Number.isFinite(values[index])) continue;
    const time = times[index];
    if (start === undefined || time - end > maxGap) {
      if (start !== undefined && end > start) found.push({ start, end });
      start = time;
    }
    end = time;
  }
  if (start !== undefined && end > start) found.push({ start, end });
  return found;
}

function union(all: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of [...all].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && run.start <= last.end) {
      const end = Math.max(last.end, run.end);
      merged[merged.length - 1] = { start: last.start, end };
    } else {
      merged.push(run);
    }
  }
  return merged;
}
