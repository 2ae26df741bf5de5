import { BurnTier } from '../burn';
import { ThresholdOperator } from '../definition';
import { BinaryOperator, printPromql, PromqlNode } from '../promql';
import { Millis, Ratio, toRatio } from '../units';
import { binary, number, series } from './promqlParts';
import { RuleScheme } from './RuleScheme';

const OPERATORS: Readonly<Record<ThresholdOperator, BinaryOperator>> = {
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

/** Any of some tiers: its long window says that it matters, its short one that it still goes on. */
export function burnExpression(
  tiers: readonly BurnTier[],
  { scheme, target }: { scheme: RuleScheme; target: Ratio },
): string {
  const conditions = tiers.map(tier => {
    const { shortWindow, longWindow } = tier;
    const short = crossing(shortWindow, tier, { scheme, target });
    return shortWindow === longWindow
      ? short
      : binary('and', short, crossing(longWindow, tier, { scheme, target }));
  });
  return printPromql(
    conditions.reduce((some, condition) => binary('or', some, condition)),
  );
}

function crossing(
  window: Millis,
  { factor, condition }: BurnTier,
  { scheme, target }: { scheme: RuleScheme; target: Ratio },
): PromqlNode {
  const { windowLabel, labels } = scheme;
  const threshold = binary(
    '*',
    number(toRatio(factor)),
    number(toRatio(1 - target)),
  );
  const above = binary(
    OPERATORS[condition?.operator ?? 'gt'],
    series(scheme.ratioName(window), labels),
    threshold,
  );
  // series of two windows match, and one alert comes of them, without the label that tells them apart
  return windowLabel === undefined
    ? above
    : {
        kind: 'aggregation',
        operator: 'max',
        grouping: { kind: 'without', labels: [windowLabel] },
        arguments: [above],
      };
}
