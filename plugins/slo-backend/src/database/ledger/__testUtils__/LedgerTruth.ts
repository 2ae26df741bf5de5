import { Slot } from '@nines/backstage-plugin-slo-common';
import { isSound } from '../increments';
import { Exclusion, LedgerOutcome } from '../LedgerStore';
import { Retention } from '../Retention';
import { LedgerWrite } from './LedgerWrite';
import { TruthSeries } from './TruthSeries';

/** The ledger as a person would keep it in memory: every minute remembered, every answer added up anew. */
export class LedgerTruth {
  readonly series: Map<number, TruthSeries>;
  readonly retention: Retention;
  /** Pins of series that are yet to be opened. */
  readonly #earlyPins: (readonly [number, Slot])[] = [];

  constructor(retention: Retention, series = new Map<number, TruthSeries>()) {
    this.retention = retention;
    this.series = series;
  }

  clone(): LedgerTruth {
    const series = [...this.series].map(
      ([id, truth]) => [id, truth.clone()] as const,
    );
    const copy = new LedgerTruth(this.retention, new Map(series));
    copy.#earlyPins.push(...this.#earlyPins);
    return copy;
  }

  /** Applies a write; `answer` is what the store said an exclusion became. */
  apply(write: LedgerWrite, answer?: Exclusion): LedgerOutcome | undefined {
    switch (write.kind) {
      case 'open':
        this.#open(write.ledgerId, write.at);
        return undefined;
      case 'replace':
        return this.#replace(write);
      case 'carry':
        this.#carry(write.ledgerIds, write.to);
        return undefined;
      case 'add':
        return this.#add(write);
      case 'prepend':
        return this.#prepend(write);
      case 'exclude':
      case 'revoke': {
        if (!answer) return undefined;
        const truth = this.series.get(answer.ledgerId);
        truth?.exclusions.set(answer.id, answer);
        truth?.pins.add(answer.effectiveFrom).add(answer.effectiveTo);
        return undefined;
      }
      case 'pin':
        this.#pin(write.ledgerId, write.slot);
        return undefined;
      default:
        for (const truth of this.series.values()) {
          truth.thin(write.now, this.retention);
        }
        return undefined;
    }
  }

  #open(ledgerId: number, at: Slot) {
    if (this.series.has(ledgerId)) return;
    const truth = new TruthSeries(at);
    for (const [id, slot] of this.#earlyPins) {
      if (id === ledgerId) truth.pins.add(slot);
    }
    this.series.set(ledgerId, truth);
  }

  #pin(ledgerId: number, slot: Slot) {
    const truth = this.series.get(ledgerId);
    if (truth) truth.pins.add(slot);
    else this.#earlyPins.push([ledgerId, slot]);
  }

  #replace({ sample, settled }: Extract<LedgerWrite, { kind: 'replace' }>) {
    const truth = this.series.get(sample.ledgerId);
    if (!truth) return 'unknown';
    if (!isSound(sample)) return 'refused';
    if (sample.to < truth.last || sample.from > truth.settled) {
      return 'superseded';
    }
    for (let slot = truth.settled + 1; slot <= sample.to; slot += 1) {
      truth.minutes.delete(slot);
      truth.rows.add(slot);
    }
    for (const slot of truth.pending.keys()) {
      if (slot <= sample.to) truth.pending.delete(slot);
    }
    const fresh = sample.increments.filter(({ slot }) => slot > truth.settled);
    truth.count(fresh, truth.minutes);
    truth.last = sample.to;
    const settledSlot = Math.min(settled, sample.to);
    truth.settled = Math.max(truth.settled, settledSlot) as Slot;
    return 'written';
  }

  /** A slot that is pinned for one series, opened or not, is written for all that are carried with it. */
  #carry(ledgerIds: readonly number[], to: Slot) {
    const behind = ledgerIds
      .flatMap(id => this.series.get(id) ?? [])
      .filter(({ last }) => last < to);
    const early = this.#earlyPins.filter(([id]) => ledgerIds.includes(id));
    const pins = [
      ...ledgerIds.flatMap(id => [...(this.series.get(id)?.pins ?? [])]),
      ...early.map(([, slot]) => slot),
    ];
    for (const truth of behind) {
      truth.keep((truth.last + 1) as Slot, to, to, this.retention);
      for (const pin of pins) {
        if (pin > truth.last && pin < to) truth.rows.add(pin);
      }
      truth.rows.add(to);
      for (const [slot, sums] of [...truth.pending]) {
        if (slot > to) continue;
        truth.count([{ slot: slot as Slot, ...sums }], truth.minutes);
        truth.pending.delete(slot);
      }
      truth.last = to;
    }
  }

  #add({ addition, now }: Extract<LedgerWrite, { kind: 'add' }>) {
    const truth = this.series.get(addition.ledgerId);
    if (!truth) return 'unknown';
    const { increments } = addition;
    const ahead = increments.filter(({ slot }) => slot > truth.last);
    const past = increments.filter(({ slot }) => slot <= truth.last);
    truth.count(ahead, truth.pending);
    truth.count(past, truth.minutes);
    const before = past.filter(({ slot }) => slot <= truth.first);
    if (before.length > 0) {
      const from = (Math.min(...before.map(({ slot }) => slot)) - 1) as Slot;
      this.#extend(truth, from, now);
    }
    return 'written';
  }

  #prepend({ sample, now }: Extract<LedgerWrite, { kind: 'prepend' }>) {
    const truth = this.series.get(sample.ledgerId);
    if (!truth) return 'unknown';
    if (!isSound(sample)) return 'refused';
    if (sample.to !== truth.first) return 'superseded';
    truth.count(sample.increments, truth.minutes);
    this.#extend(truth, sample.from, now);
    return 'written';
  }

  #extend(truth: TruthSeries, from: Slot, now: Slot) {
    truth.keep(from, truth.first, now, this.retention);
    truth.rows.add(from);
    truth.first = from;
  }
}
