import { SloRef } from '@nines/backstage-plugin-slo-common';
import {
  ActiveObjective,
  ObjectiveStore,
} from '../database/definitions/ObjectiveStore';
import { MeasuredSeries } from './MeasuredSeries';

type Index = {
  readonly bySlo: ReadonlyMap<SloRef, readonly ActiveObjective[]>;
  readonly byLedgerId: ReadonlyMap<number, ActiveObjective>;
};

/** Finds what is measured of an SLO; the index is made anew when the definitions change. */
export class SeriesIndex {
  readonly #objectives: ObjectiveStore;
  /** Keyed by the array that the store answers, which is the same while nothing changes. */
  readonly #indexes = new WeakMap<readonly ActiveObjective[], Index>();

  constructor(objectives: ObjectiveStore) {
    this.#objectives = objectives;
  }

  /** Empty for an SLO that is not defined, or not valid. */
  async objectivesOf(sloRef: SloRef): Promise<readonly ActiveObjective[]> {
    return (await this.#index()).bySlo.get(sloRef) ?? [];
  }

  async ownerOf(ledgerId: number): Promise<ActiveObjective | undefined> {
    return (await this.#index()).byLedgerId.get(ledgerId);
  }

  /** The series behind one row of a list; undefined when it is not measured. */
  async seriesOf(
    sloRef: SloRef,
    objectiveKey: string,
  ): Promise<MeasuredSeries | undefined> {
    const all = await this.objectivesOf(sloRef);
    if (objectiveKey === '' && all[0]?.definition.composite) {
      return compositeSeries(all);
    }
    const objective = all.find(each => each.objectiveKey === objectiveKey);
    if (!objective) return undefined;
    const ledgerId = objective.sliceLedgerId ?? objective.ledgerId;
    const { targets } = objective;
    return { objective, members: [{ ledgerId, weight: 1, targets }] };
  }

  async #index(): Promise<Index> {
    const active = await this.#objectives.listActive();
    const known = this.#indexes.get(active);
    if (known) return known;
    const index = buildIndex(active);
    this.#indexes.set(active, index);
    return index;
  }
}

function compositeSeries(all: readonly ActiveObjective[]): MeasuredSeries {
  const lowest = all.reduce((a, b) =>
    b.objective.target < a.objective.target ? b : a,
  );
  const { compositeLedgerId, targets } = lowest;
  if (
    compositeLedgerId !== undefined &&
    lowest.definition.method === 'Timeslices'
  ) {
    const member = { ledgerId: compositeLedgerId, weight: 1, targets };
    return { objective: lowest, members: [member] };
  }
  const members = all.map(each => ({
    ledgerId: each.sliceLedgerId ?? each.ledgerId,
    weight: each.objective.weight,
    targets: each.targets,
  }));
  return { objective: lowest, members };
}

function buildIndex(active: readonly ActiveObjective[]): Index {
  const bySlo = new Map<SloRef, ActiveObjective[]>();
  const byLedgerId = new Map<number, ActiveObjective>();
  for (const objective of active) {
    const siblings = bySlo.get(objective.sloRef);
    if (siblings) siblings.push(objective);
    else bySlo.set(objective.sloRef, [objective]);
    const { ledgerId, sliceLedgerId, compositeLedgerId } = objective;
    for (const id of [ledgerId, sliceLedgerId, compositeLedgerId]) {
      if (id !== undefined) byLedgerId.set(id, objective);
    }
  }
  return { bySlo, byLedgerId };
}
