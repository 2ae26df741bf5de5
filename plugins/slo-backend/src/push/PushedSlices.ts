import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { PushCorrections } from '../database/push/PushStore';
import {
  reachOf,
  rejudgeSlices,
  seriesOf,
  SliceSeries,
  toOpening,
  toSliceSeries,
} from '../evaluation';

/** The series of slices that pushed events judge. */
export class PushedSlices {
  readonly #byEvents = new Map<number, SliceSeries[]>();

  constructor(objectives: readonly ActiveObjective[]) {
    for (const series of toSliceSeries(objectives)) {
      for (const { objective } of series.parts) {
        const known = this.#byEvents.get(objective.ledgerId);
        if (known) known.push(series);
        else this.#byEvents.set(objective.ledgerId, [series]);
      }
    }
  }

  /** What pushes to some series put right in their slices; undefined where nothing is sliced. */
  correctionsFor(ledgerIds: ReadonlySet<number>): PushCorrections | undefined {
    const series = this.#of(ledgerIds);
    if (series.length === 0) return undefined;
    return {
      ledgerIds: series.flatMap(seriesOf),
      reach: reachOf(series),
      find: (ledger, late) => rejudgeSlices(ledger, series, late),
    };
  }

  openingsFor(ledgerIds: ReadonlySet<number>) {
    return this.#of(ledgerIds).map(toOpening);
  }

  #of(ledgerIds: ReadonlySet<number>): SliceSeries[] {
    const found = [...ledgerIds].flatMap(id => this.#byEvents.get(id) ?? []);
    return [...new Set(found)];
  }
}
