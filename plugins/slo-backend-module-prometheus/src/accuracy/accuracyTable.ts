import { Truth } from './history';
import { OtherEngines } from './otherEngines';

/** One service, and what three methods make of it. */
export type Row = {
  readonly name: string;
  readonly truth: Truth;
  readonly measured: Truth;
  readonly other: OtherEngines;
};

/** Prints a Markdown table of the errors, relative to the truth. */
export function printTable(rows: readonly Row[], target: number): void {
  const spent = (ratio: number) => ratio / (1 - target);
  const lines = rows.map(({ name, truth, measured, other }) => {
    const { plainIncrease, averageErrorRatio } = other;
    const trueRatio = truth.bad / truth.total;
    const plainRatio = plainIncrease.bad / plainIncrease.total;
    return [
      name,
      truth.bad.toLocaleString('en'),
      percent(spent(trueRatio)),
      deviation(measured.bad, truth.bad),
      deviation(measured.bad / measured.total, trueRatio),
      deviation(plainIncrease.bad, truth.bad),
      deviation(plainRatio, trueRatio),
      deviation(averageErrorRatio, trueRatio),
    ];
  });
  const head = [
    'Series',
    'Bad events seen',
    'Budget spent',
    'Nines: bad',
    'Nines: budget',
    'increase(1m): bad',
    'increase(1m): budget',
    'Sloth average: budget',
  ];
  const rule = head.map(() => '---');
  const table = [head, rule, ...lines].map(cells => `| ${cells.join(' | ')} |`);
  process.stdout.write(`\n${table.join('\n')}\n\n`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function deviation(value: number, truth: number): string {
  if (!Number.isFinite(value)) return 'nothing';
  const off = value / truth - 1;
  const text = (off * 100).toFixed(4);
  return `${off > 0 ? '+' : ''}${text} %`;
}
