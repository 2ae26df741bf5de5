import {
  MINUTE_MS,
  Slot,
  SlotIncrement,
} from '@nines/backstage-plugin-slo-common';
import { Span } from './coverage';
import { slotOf } from './spreadInterval';

/** Adds up what each slot of one objective gets. */
export class SlotSums {
  readonly #slots = new Map<Slot, SlotIncrement>();

  addEvents(events: { slot: Slot; good: number; total: number }): void {
    this.#add({ ...events, covered: 0 });
  }

  addCovered({ from, to }: Span): void {
    for (let slot = slotOf(from + 1); slot <= slotOf(to); slot++) {
      const start = Math.max(from, (slot - 1) * MINUTE_MS);
      const end = Math.min(to, slot * MINUTE_MS);
      const covered = (end - start) / 1000;
      this.#add({ slot: slot as Slot, good: 0, total: 0, covered });
    }
  }

  increments(): SlotIncrement[] {
    return [...this.#slots.values()].sort((a, b) => a.slot - b.slot);
  }

  #add(more: SlotIncrement): void {
    const before = this.#slots.get(more.slot);
    this.#slots.set(more.slot, {
      slot: more.slot,
      good: (before?.good ?? 0) + more.good,
      total: (before?.total ?? 0) + more.total,
      covered: (before?.covered ?? 0) + more.covered,
    });
  }
}
