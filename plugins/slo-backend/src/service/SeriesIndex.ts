import {
  ActiveObjective,
  ObjectiveStore,
} from '../database/definitions/ObjectiveStore';
import { MeasuredObjectives } from './MeasuredObjectives';

/** Finds what is measured of an SLO; the index is made anew when the definitions change. */
export class SeriesIndex {
  readonly #objectives: ObjectiveStore;
  /** Keyed by the array that the store answers, which is the same while nothing changes. */
  readonly #known = new WeakMap<
    readonly ActiveObjective[],
    MeasuredObjectives
  >();

  constructor(objectives: ObjectiveStore) {
    this.#objectives = objectives;
  }

  /** One look at the store, however much is then asked of what it answers. */
  async read(): Promise<MeasuredObjectives> {
    const active = await this.#objectives.listActive();
    const known = this.#known.get(active);
    if (known) return known;
    const index = new MeasuredObjectives(active);
    this.#known.set(active, index);
    return index;
  }
}
