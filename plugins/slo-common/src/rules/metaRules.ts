import { Objective, SloDefinition } from '../definition';
import { printPromql, PromqlNode } from '../promql';
import { formatPrometheusDuration, Millis, MINUTE_MS, toRatio } from '../units';
import { binary, call, number, series } from './promqlParts';
import { RuleScheme } from './RuleScheme';
import { RecordingRule } from './types';

const DAY_MS = 1_440 * MINUTE_MS;
const FIVE_MINUTES = (5 * MINUTE_MS) as Millis;

/** What Sloth's dashboards read beside the ratios: objective, budget, burn over the period and what is left. */
export function metaRules(input: {
  readonly slo: SloDefinition;
  readonly objective: Objective;
  readonly period: Millis;
  readonly scheme: RuleScheme;
}): {
  readonly recordings: readonly RecordingRule[];
  readonly rules: readonly RecordingRule[];
} {
  const { objective, period, scheme } = input;
  const { labels, ratioName } = scheme;
  const { target } = objective;
  const rule = (
    record: string,
    expr: PromqlNode,
    more: Record<string, string> = {},
  ): RecordingRule => ({
    record,
    expr: printPromql(expr),
    labels: { ...labels, ...more },
  });
  const constant = (value: number) => call('vector', number(value));
  const ratio = (window: Millis) => series(ratioName(window), labels);
  const budget = series('slo:error_budget:ratio', labels);
  return {
    recordings: [
      rule(ratioName(period), meanOf(ratio(FIVE_MINUTES), period), {
        sloth_window: formatPrometheusDuration(period),
      }),
    ],
    rules: [
      rule('slo:objective:ratio', constant(target)),
      rule('slo:error_budget:ratio', constant(toRatio(1 - target))),
      rule('slo:time_period:days', constant(period / DAY_MS)),
      rule('slo:current_burn_rate:ratio', shareOf(ratio(FIVE_MINUTES), budget)),
      rule('slo:period_burn_rate:ratio', shareOf(ratio(period), budget)),
      rule(
        'slo:period_error_budget_remaining:ratio',
        binary('-', number(1), series('slo:period_burn_rate:ratio', labels)),
      ),
      rule('sloth_slo_info', constant(1), {
        sloth_objective: String(Number((target * 100).toFixed(7))),
        sloth_mode: 'nines',
        sloth_spec: 'prometheus/v1',
        sloth_version: 'nines',
      }),
    ],
  };
}

/** Every sample counts alike, as in Sloth: exact only for even traffic. */
function meanOf(of: PromqlNode, period: Millis): PromqlNode {
  const over = (name: string) =>
    call(name, {
      kind: 'matrix',
      of,
      range: { kind: 'fixed', length: period },
    });
  return {
    kind: 'binary',
    operator: '/',
    bool: false,
    matching: { kind: 'ignoring', labels: ['sloth_window'] },
    left: over('sum_over_time'),
    right: over('count_over_time'),
  };
}

function shareOf(ratio: PromqlNode, budget: PromqlNode): PromqlNode {
  return {
    kind: 'binary',
    operator: '/',
    bool: false,
    matching: {
      kind: 'on',
      labels: ['sloth_id', 'sloth_slo', 'sloth_service'],
      many: { side: 'left', labels: [] },
    },
    left: ratio,
    right: budget,
  };
}
