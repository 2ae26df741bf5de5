import { formatCount, formatShare } from '../budget/formatNumber';
import { BurnRate } from '../burn';
import { lengthLabel } from '../calendar';
import { assertNever, Instant } from '../units';
import { AlertReason, GuardVerdict } from './types';

type BurnReason = Extract<AlertReason, { kind: 'burn' }>;

const NO_DATA = {
  new: 'nothing was measured yet',
  sourceFailed: 'its metrics source cannot be asked, or refuses the indicator',
  silent: 'nothing was measured of late',
  insufficientCoverage: 'too little of its window was measured',
} as const;

/** A reason as the rest of a sentence that begins with its objective's name: what is so, with the numbers. */
export function sayReason(reason: AlertReason): string {
  switch (reason.kind) {
    case 'burn':
      return sayBurn(reason);
    case 'noData':
      return `cannot be judged: ${NO_DATA[reason.reason]}`;
    case 'budget':
      return reason.spent >= 1
        ? `has no error budget left: ${formatShare(
            reason.spent,
          )} of it is spent`
        : `has spent ${formatShare(
            reason.spent,
          )} of its error budget (threshold ${formatShare(reason.threshold)})`;
    case 'forecast':
      return `runs out of error budget at about ${instantLabel(
        reason.exhaustedAt,
      )} if it goes on like this`;
    default:
      return assertNever(reason);
  }
}

function sayBurn({ condition, budgetUsed }: BurnReason): string {
  const { tier, long, short } = condition;
  const windows =
    tier.shortWindow === tier.longWindow
      ? burnOver(long)
      : `${burnOver(long)} and ${burnOver(short)}`;
  const threshold = `threshold ${formatCount(tier.factor)}`;
  return `burns its error budget at ${windows} (${threshold}), ${formatShare(
    budgetUsed,
  )} of the budget in ${lengthLabel(tier.longWindow)}`;
}

function burnOver({ window, rate }: BurnRate): string {
  return `${formatCount(rate ?? 0)} times the even rate over ${lengthLabel(
    window,
  )}`;
}

/** What stands behind a reason, a line each. */
export function explainReason(reason: AlertReason): readonly string[] {
  switch (reason.kind) {
    case 'burn':
      return explainBurn(reason);
    case 'forecast': {
      const { range } = reason;
      if (!range) return [];
      const [earliest, latest] = range.map(instantLabel);
      return [`The budget runs out between ${earliest} and ${latest}.`];
    }
    case 'noData':
    case 'budget':
      return [];
    default:
      return assertNever(reason);
  }
}

function explainBurn({ condition, guard, source }: BurnReason): string[] {
  const { tier, long, short } = condition;
  const rates = tier.shortWindow === tier.longWindow ? [long] : [long, short];
  return [
    ...rates.map(explainRate),
    `Threshold ${formatCount(tier.factor)}. ${source}`,
    ...sayGuard(guard),
  ];
}

function explainRate({ window, rate, counts }: BurnRate): string {
  const events = counts
    ? `: ${formatCount(counts.bad)} bad of ${formatCount(
        counts.total,
      )} events, ${formatCount(counts.allowed)} allowed`
    : '';
  return `Over ${lengthLabel(window)} ${formatCount(
    rate ?? 0,
  )} times the even rate${events}.`;
}

function sayGuard(guard: GuardVerdict): string[] {
  switch (guard.verdict) {
    case 'off':
      return [];
    case 'passed':
      return [
        `Enough events to tell it from chance: ${formatCount(
          guard.long.bad,
        )} bad of ${formatCount(guard.long.total)}.`,
      ];
    case 'held':
      return [sayHeld(guard)];
    default:
      return assertNever(guard);
  }
}

/** Why a burn that would page is a ticket. */
export function sayHeld({
  long,
  chance,
}: Extract<GuardVerdict, { verdict: 'held' }>): string {
  return `Too few events to tell it from chance: ${formatCount(
    long.bad,
  )} bad of ${formatCount(
    long.total,
  )}; a service that keeps its objective has ${
    chance >= 0.001
      ? `that in ${formatShare(chance)} of such windows`
      : 'that once in a thousand such windows'
  }. A ticket instead of a page.`;
}

/** `2026-11-24 03:12 UTC`. */
export function instantLabel(at: Instant): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
