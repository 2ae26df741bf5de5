import { Instant, Slot } from '@nines/backstage-plugin-slo-common';
import {
  Exclusion,
  LedgerAddition,
  LedgerOutcome,
  LedgerSample,
  LedgerStore,
} from '../LedgerStore';

/** One call of a store that writes, as data. */
export type LedgerWrite =
  | { readonly kind: 'open'; readonly ledgerId: number; readonly at: Slot }
  | {
      readonly kind: 'replace';
      readonly sample: LedgerSample;
      readonly settled: Slot;
    }
  | {
      readonly kind: 'carry';
      readonly ledgerIds: readonly number[];
      readonly to: Slot;
    }
  | {
      readonly kind: 'add';
      readonly addition: LedgerAddition;
      readonly now: Slot;
    }
  | {
      readonly kind: 'prepend';
      readonly sample: LedgerSample;
      readonly now: Slot;
    }
  | {
      readonly kind: 'exclude';
      readonly ledgerId: number;
      readonly from: Slot;
      readonly to: Slot;
    }
  | { readonly kind: 'revoke'; readonly id: number }
  | { readonly kind: 'pin'; readonly ledgerId: number; readonly slot: Slot }
  | { readonly kind: 'thin'; readonly now: Slot };

export type LedgerAnswer = {
  readonly outcome?: LedgerOutcome;
  readonly exclusion?: Exclusion;
};

const at = 1 as Instant;

/** Makes the call. */
export async function perform(
  ledger: LedgerStore,
  write: LedgerWrite,
): Promise<LedgerAnswer> {
  switch (write.kind) {
    case 'open':
      await ledger.open([write]);
      return {};
    case 'replace': {
      const { sample, settled } = write;
      const [outcome] = await ledger.replace([sample], { settled });
      return { outcome };
    }
    case 'carry':
      await ledger.carry(write.ledgerIds, write.to);
      return {};
    case 'add': {
      const [outcome] = await ledger.add([write.addition], write);
      return { outcome };
    }
    case 'prepend':
      return { outcome: await ledger.prepend(write.sample, write) };
    case 'exclude': {
      const said = { reason: 'agreed', author: 'user:default/a' };
      const { ledgerId, from, to } = write;
      const asked = { ledgerId, from, to, ...said, createdAt: at };
      return { exclusion: await ledger.exclude(asked) };
    }
    case 'revoke':
      return {
        exclusion: await ledger.revoke(write.id, { author: 'user:x', at }),
      };
    case 'pin':
      await ledger.pin([write]);
      return {};
    default:
      await ledger.thin(write.now);
      return {};
  }
}
