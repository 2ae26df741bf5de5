import { TimeSlices } from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { sliceMinutes } from './judgeSlices';

/** A series of judged slices, and the objectives whose events judge them. */
export type SliceSeries = {
  readonly ledgerId: number;
  /** Length of a slice; the longest where parts differ. */
  readonly minutes: number;
  readonly parts: readonly {
    readonly objective: ActiveObjective;
    readonly slices: TimeSlices;
  }[];
};

/** The slice series of some objectives: one for each, and one for each composite SLO whose budget counts slices. */
export function toSliceSeries(
  objectives: readonly ActiveObjective[],
): readonly SliceSeries[] {
  const own: SliceSeries[] = [];
  const composites = new Map<number, SliceSeries['parts'][number][]>();
  for (const objective of objectives) {
    const { slices } = objective.objective;
    if (!slices) continue;
    const part = { objective, slices };
    const { sliceLedgerId, compositeLedgerId: compositeId } = objective;
    if (sliceLedgerId !== undefined) own.push(toSeries(sliceLedgerId, [part]));
    const isCounted = objective.definition.method === 'Timeslices';
    if (compositeId === undefined || !isCounted) continue;
    const known = composites.get(compositeId);
    if (known) known.push(part);
    else composites.set(compositeId, [part]);
  }
  return [...own, ...[...composites].map(entry => toSeries(...entry))];
}

/** A series of slices, and those of the events that judge them. */
export function seriesOf({ ledgerId, parts }: SliceSeries): number[] {
  return [ledgerId, ...parts.map(({ objective }) => objective.ledgerId)];
}

/** Where a series of slices begins, before any history is written. */
export function toOpening({ ledgerId, parts }: SliceSeries) {
  return { ledgerId, at: parts[0].objective.epochStartedAt };
}

function toSeries(ledgerId: number, parts: SliceSeries['parts']): SliceSeries {
  const lengths = parts.map(({ slices }) => sliceMinutes(slices));
  return { ledgerId, parts, minutes: Math.max(...lengths) };
}
