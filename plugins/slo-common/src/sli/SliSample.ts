import { Slot } from '../units';
import { Sums } from '../ledger';

/**
 * What one slot added to an objective: an increment, not a sum. A slot without data has no increment: it is uncovered.
 *
 * @public
 */
export type SlotIncrement = Sums & { readonly slot: Slot };

/**
 * The increments of one objective over `(from, to]`. Replaces whatever the ledger held there, so that live ticks, missed
 * ticks, late scrapes and back-fill are one path.
 *
 * @public
 */
export type SliSample = {
  readonly objectiveKey: string;
  readonly from: Slot;
  readonly to: Slot;
  /** Ascending, at most one per slot, all inside `(from, to]`. */
  readonly increments: readonly SlotIncrement[];
};
