import { WireBudget } from '@nines/backstage-plugin-slo-common';
import { LedgerPoint } from '../database/ledger/LedgerStore';
import { StatusRecord } from '../database/status';

type FormulaInput = {
  readonly start: LedgerPoint;
  readonly end: LedgerPoint;
  readonly record: StatusRecord;
  readonly budget: WireBudget;
};

const UNITS = {
  Occurrences: 'events',
  Timeslices: 'slices',
  RatioTimeslices: 'slices',
} as const;

/** The steps from two ledger rows to what is left of the budget, with the numbers filled in. */
export function formulaOf({
  start,
  end,
  record,
  budget,
}: FormulaInput): string[] {
  const unit = UNITS[record.method];
  const { allowed, bad, total, left } = budget;
  const isExcluded = end.excluded.total !== start.excluded.total;
  const excluded = isExcluded
    ? ` − excluded (${number(end.excluded.total)} − ${operand(
        start.excluded.total,
      )})`
    : '';
  const totals = `${unit} = ${number(end.sums.total)} − ${operand(
    start.sums.total,
  )}${excluded} = ${number(total)}`;
  if (record.composite && record.method !== 'Timeslices') {
    return [
      totals,
      `consumed = Σ weight × bad ÷ ((1 − target) × total) over the objectives = ${number(
        bad,
      )}`,
      `left = 1 − ${number(bad)} = ${percent(left)}`,
    ];
  }
  return [
    totals,
    `bad ${unit} = ${unit} − good = ${number(bad)}`,
    `allowed = Σ (1 − target) × ${unit}, each by the target of its time = ${number(
      allowed,
    )}`,
    leftStep(budget),
  ];
}

function leftStep({ allowed, bad, total, left }: WireBudget): string {
  if (total === 0) return 'left: unknown, there were no events';
  if (allowed === 0) return `left = ${percent(left)}: no bad event is allowed`;
  return `left = 1 − ${number(bad)} ÷ ${number(allowed)} = ${percent(left)}`;
}

/** A number after a sign: rows that were back-filled hold negative sums. */
function operand(value: number): string {
  return value < 0 ? `(−${number(-value)})` : number(value);
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}

function percent(share: number | null): string {
  return share === null ? 'unknown' : `${number(share * 100)} %`;
}
