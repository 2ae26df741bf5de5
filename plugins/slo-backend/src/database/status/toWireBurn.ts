import { BurnCondition, WireBurn } from '@nines/backstage-plugin-slo-common';

/** Four figures are more than a person or a bar can tell apart, and keep quiet rows unchanged. */
const SHOWN_DECIMALS = 1e4;

export function toWireBurn({
  tier,
  long,
  short,
  holds,
}: BurnCondition): WireBurn {
  return {
    severity: tier.severity,
    budgetShare: tier.budgetShare,
    factor: shown(tier.factor),
    longSeconds: tier.longWindow / 1000,
    shortSeconds: tier.shortWindow / 1000,
    longRate: long.rate === undefined ? null : shown(long.rate),
    shortRate: short.rate === undefined ? null : shown(short.rate),
    holds,
  };
}

/** A number, as exact as it is shown. */
export function shown(value: number): number {
  return Math.round(value * SHOWN_DECIMALS) / SHOWN_DECIMALS;
}
