import {
  AlertReason,
  GuardVerdict,
  WireAlertReason,
  assertNever,
} from '@nines/backstage-plugin-slo-common';
import { shown, toWireBurn } from '../../database/status/toWireBurn';
import { toIso } from '../toIso';

type WireGuard = Extract<WireAlertReason, { kind: 'burn' }>['guard'];

/** A condition with its numbers. */
export function toWireReason(reason: AlertReason): WireAlertReason {
  switch (reason.kind) {
    case 'burn':
      return {
        kind: 'burn',
        burn: toWireBurn(reason.condition),
        budgetUsed: shown(reason.budgetUsed),
        guard: toWireGuard(reason.guard),
        source: reason.source,
      };
    case 'noData':
      return { kind: 'noData', reason: reason.reason };
    case 'budget': {
      const { kind, threshold, spent } = reason;
      return { kind, threshold, spent: shown(spent) };
    }
    case 'forecast': {
      const { kind, exhaustedAt, range } = reason;
      return {
        kind,
        exhaustedAt: toIso(exhaustedAt),
        ...(range && { earliest: toIso(range[0]), latest: toIso(range[1]) }),
      };
    }
    default:
      return assertNever(reason);
  }
}

function toWireGuard(guard: GuardVerdict): WireGuard {
  const { verdict } = guard;
  if (verdict === 'off') return { verdict };
  const { bad, total } = guard.long;
  return {
    verdict,
    bad,
    total,
    ...(guard.verdict === 'held' && { chance: guard.chance }),
  };
}
