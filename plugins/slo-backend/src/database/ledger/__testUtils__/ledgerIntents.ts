import { Slot, SlotIncrement } from '@nines/backstage-plugin-slo-common';
import fc from 'fast-check';
import { LedgerTruth } from './LedgerTruth';
import { LedgerWrite } from './LedgerWrite';

/** A write before it is known when it comes: its slots are told from what the truth holds then. */
export type Intent = {
  readonly kind: LedgerWrite['kind'];
  readonly ledgerId: number;
  /** Minutes that pass first. */
  readonly wait: number;
  readonly near: number;
  readonly far: number;
  readonly counts: readonly (readonly [offset: number, count: number])[];
};

export const intents = fc.record<Intent>({
  kind: fc.constantFrom<LedgerWrite['kind'][]>(
    ...(['replace', 'replace', 'carry', 'carry', 'add', 'add'] as const),
    ...(['prepend', 'exclude', 'revoke', 'pin', 'thin', 'open'] as const),
  ),
  ledgerId: fc.integer({ min: 1, max: 3 }),
  wait: fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 90 }),
  ),
  near: fc.integer({ min: -1, max: 6 }),
  far: fc.integer({ min: 0, max: 300 }),
  counts: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })),
    { maxLength: 6 },
  ),
});

/** What an intent means at `now`. */
export function toWrite(
  intent: Intent,
  truth: LedgerTruth,
  now: Slot,
): LedgerWrite {
  const { kind, ledgerId, near, far, counts } = intent;
  const series = truth.series.get(ledgerId);
  const slot = (value: number) => value as Slot;
  switch (kind) {
    case 'open':
      return { kind, ledgerId, at: slot(now - near) };
    case 'replace': {
      const from = slot((series?.settled ?? now - 5) - near);
      const to = slot(now - (far % 3 === 0 ? 1 : 0));
      const increments = inside(counts, from, to);
      const sample = { ledgerId, from, to, increments };
      return { kind, sample, settled: slot(to - (far % 6)) };
    }
    case 'carry':
      return { kind, ledgerIds: [1, 2, 3], to: now };
    case 'add': {
      const increments = counts.map(([offset, count]) =>
        increment(now + 3 - (far % 2 === 0 ? offset : far + offset), count),
      );
      return { kind, addition: { ledgerId, increments }, now };
    }
    case 'prepend': {
      const to = slot((series?.first ?? now) + (far % 7 === 0 ? 1 : 0));
      const from = slot(to - far);
      const increments = inside(counts, from, to);
      return { kind, sample: { ledgerId, from, to, increments }, now };
    }
    case 'exclude': {
      const from = slot(now - far + near);
      return { kind, ledgerId, from, to: slot(from + 1 + (far % 50)) };
    }
    case 'revoke':
      return { kind, id: 1 + (far % 5) };
    case 'pin':
      return { kind, ledgerId, slot: slot(now + 2 - (far % 40)) };
    default:
      return { kind, now };
  }
}

function increment(slot: number, count: number): SlotIncrement {
  const good = Math.floor(count / 2);
  return { slot: slot as Slot, good, total: count, covered: 60 };
}

function inside(counts: Intent['counts'], from: Slot, to: Slot) {
  const bySlot = new Map<number, SlotIncrement>();
  for (const [offset, count] of counts) {
    const slot = to - offset;
    if (slot > from) bySlot.set(slot, increment(slot, count));
  }
  return [...bySlot.values()].sort((a, b) => a.slot - b.slot);
}
