import { Slot, SumsAt } from '@nines/backstage-plugin-slo-common';
import { LedgerHead } from './LedgerStore';
import { LedgerRow } from './tables';

/** Series in an order, so that their numbers can stand in blocks of memory. */
export class SeriesOrder {
  readonly heads: readonly LedgerHead[];
  readonly #places = new Map<number, number>();
  readonly #bounds: Float64Array;

  constructor(heads: ReadonlyMap<number, LedgerHead>) {
    this.heads = [...heads.values()];
    this.#bounds = new Float64Array(2 * heads.size);
    for (const [id, { firstSlot, lastSlot }] of heads) {
      const place = this.#places.size;
      this.#places.set(id, place);
      this.#bounds[2 * place] = firstSlot;
      this.#bounds[2 * place + 1] = lastSlot;
    }
  }

  /** Whether a series has rows on both sides of a slot, or there. */
  spans(place: number, slot: Slot): boolean {
    return (
      this.#bounds[2 * place] <= slot && slot <= this.#bounds[2 * place + 1]
    );
  }

  countSpanning(slot: Slot): number {
    let count = 0;
    for (let place = 0; place < this.heads.length; place += 1) {
      if (this.spans(place, slot)) count += 1;
    }
    return count;
  }

  get ids(): Iterable<number> {
    return this.#places.keys();
  }

  placeOf(ledgerId: number): number | undefined {
    return this.#places.get(ledgerId);
  }
}

/**
 * One row of each series, in one block of memory: nine windows of ten thousand series are a hundred thousand rows, and keeping
 * them as objects costs more than reading them.
 */
export class SumsColumn {
  readonly #numbers: Float64Array;
  /** How many series have a row. */
  size = 0;

  constructor(readonly series: SeriesOrder) {
    this.#numbers = new Float64Array(4 * series.heads.length).fill(NaN);
  }

  put(place: number, slot: Slot, { good, total, covered }: Row): void {
    if (!this.has(place)) this.size += 1;
    this.#numbers[4 * place] = slot;
    this.#numbers[4 * place + 1] = good;
    this.#numbers[4 * place + 2] = total;
    this.#numbers[4 * place + 3] = covered;
  }

  has(place: number): boolean {
    return !Number.isNaN(this.#numbers[4 * place]);
  }

  slotAt(place: number): Slot | undefined {
    return this.has(place) ? (this.#numbers[4 * place] as Slot) : undefined;
  }

  of(ledgerId: number): SumsAt | undefined {
    const place = this.series.placeOf(ledgerId);
    if (place === undefined || !this.has(place)) return undefined;
    const [slot, good, total, covered] = this.#numbers.subarray(
      4 * place,
      4 * place + 4,
    );
    return { slot: slot as Slot, good, total, covered };
  }
}

type Row = Pick<LedgerRow, 'good' | 'total' | 'covered'>;
