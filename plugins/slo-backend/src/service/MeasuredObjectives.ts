import { SloDefinition, SloRef } from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { MeasuredSeries } from './MeasuredSeries';

/** What is measured, as it was at one moment. */
export class MeasuredObjectives {
  readonly #bySlo = new Map<SloRef, ActiveObjective[]>();
  readonly #byEntity = new Map<string, Set<SloDefinition>>();
  readonly #byLedgerId = new Map<number, ActiveObjective>();

  constructor(active: readonly ActiveObjective[]) {
    for (const objective of active) {
      const siblings = this.#bySlo.get(objective.sloRef);
      if (siblings) siblings.push(objective);
      else this.#bySlo.set(objective.sloRef, [objective]);
      const { entityRef, definition } = objective;
      const defined = this.#byEntity.get(entityRef);
      if (defined) defined.add(definition);
      else this.#byEntity.set(entityRef, new Set([definition]));
      const { ledgerId, sliceLedgerId, compositeLedgerId } = objective;
      for (const id of [ledgerId, sliceLedgerId, compositeLedgerId]) {
        if (id !== undefined) this.#byLedgerId.set(id, objective);
      }
    }
  }

  /** Empty for an SLO that is not defined, or not valid. */
  objectivesOf(sloRef: SloRef): readonly ActiveObjective[] {
    return this.#bySlo.get(sloRef) ?? [];
  }

  /** Valid SLOs of an entity. */
  definitionsOf(entityRef: string): SloDefinition[] {
    return [...(this.#byEntity.get(entityRef) ?? [])];
  }

  ownerOf(ledgerId: number): ActiveObjective | undefined {
    return this.#byLedgerId.get(ledgerId);
  }

  /** The series behind one row of a list; undefined when it is not measured. */
  seriesOf(sloRef: SloRef, objectiveKey: string): MeasuredSeries | undefined {
    const all = this.objectivesOf(sloRef);
    if (objectiveKey === '' && all[0]?.definition.composite) {
      return compositeSeries(all);
    }
    const objective = all.find(each => each.objectiveKey === objectiveKey);
    if (!objective) return undefined;
    const ledgerId = objective.sliceLedgerId ?? objective.ledgerId;
    const { targets } = objective;
    return { objective, members: [{ ledgerId, weight: 1, targets }] };
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
