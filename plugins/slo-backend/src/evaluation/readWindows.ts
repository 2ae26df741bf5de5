import {
  Instant,
  slotAt,
  Slot,
  WindowReader,
} from '@nines/backstage-plugin-slo-common';
import { LedgerCut, LedgerStore } from '../database/ledger';
import { toWindow } from './toWindow';

/** A start that fewer series share is read for them alone. */
const SHARED_BY = 50;

/** One series, and the starts of the windows that are asked of it; all end at the same slot. */
export type WindowsWanted = {
  readonly ledgerId: number;
  readonly starts: readonly Instant[];
};

/** Reads all windows of all series: one range of the ledger per distinct start, however many series there are. */
export async function readWindows(
  ledger: LedgerStore,
  wanted: readonly WindowsWanted[],
  end: Slot,
): Promise<(ledgerId: number) => WindowReader> {
  const users = new Map<Slot, number[]>();
  for (const { ledgerId, starts } of wanted) {
    for (const start of starts) {
      const slot = slotAt(start);
      const known = users.get(slot);
      if (known) known.push(ledgerId);
      else users.set(slot, [ledgerId]);
    }
  }
  const isShared = (slot: Slot) =>
    (users.get(slot)?.length ?? 0) >= Math.min(SHARED_BY, wanted.length);
  const shared = [...users.keys()].filter(isShared);
  const cuts = new Map<Slot, LedgerCut>();
  for (const cut of await ledger.cuts([end, ...shared]))
    cuts.set(cut.slot, cut);
  for (const [slot, ids] of users) {
    if (cuts.has(slot)) continue;
    const [cut] = await ledger.cuts([slot], ids);
    cuts.set(slot, cut);
  }
  const ends = cuts.get(end);
  return ledgerId => {
    const last = ends?.at(ledgerId);
    return requestedStart => {
      const first = cuts.get(slotAt(requestedStart))?.at(ledgerId);
      return first && last && toWindow(first, last, requestedStart);
    };
  };
}
