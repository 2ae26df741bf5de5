const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'];

/** Factor, and the two windows that must both burn, of each tier of the 30-day table. */
const PAGE = [
  [14.4, '5m', '1h'],
  [6, '30m', '6h'],
] as const;
const TICKET = [
  [3, '2h', '1d'],
  [1, '6h', '3d'],
] as const;

/** An SLO as Sloth would be given it. */
export type RatioSlo = {
  readonly service: string;
  /** PromQL with `[window]` where its range goes. */
  readonly errorQuery: string;
  readonly totalQuery: string;
  readonly objective: number;
};

type Rule = {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels: Record<string, string>;
};

/**
 * The 17 rules that Sloth generates for an SLO, in its three groups: eight error ratios (the 30-day one an average of the 5-minute
 * ones), seven of metadata, two alerts. Written by hand after the shape of its published output.
 */
export function slothRuleGroups(slo: RatioSlo) {
  const id = `${slo.service}-availability`;
  const labels = {
    sloth_id: id,
    sloth_service: slo.service,
    sloth_slo: 'availability',
  };
  const selector = `{sloth_id="${id}", sloth_service="${slo.service}", sloth_slo="availability"}`;
  const budget = 1 - slo.objective;
  const join = 'on(sloth_id, sloth_slo, sloth_service) group_left';
  const ratio = (window: string) =>
    `slo:sli_error:ratio_rate${window}${selector}`;
  const inWindow = (query: string, window: string) =>
    query.replaceAll('[window]', `[${window}]`);

  const ratios: Rule[] = WINDOWS.map(window => ({
    record: `slo:sli_error:ratio_rate${window}`,
    expr: `(${inWindow(slo.errorQuery, window)}) / (${inWindow(
      slo.totalQuery,
      window,
    )})`,
    labels: { ...labels, sloth_window: window },
  }));
  const period: Rule = {
    record: 'slo:sli_error:ratio_rate30d',
    expr: `sum_over_time(${ratio(
      '5m',
    )}[30d]) / ignoring (sloth_window) count_over_time(${ratio('5m')}[30d])`,
    labels: { ...labels, sloth_window: '30d' },
  };
  const metadata: Rule[] = [
    ['slo:objective:ratio', `vector(${slo.objective})`],
    ['slo:error_budget:ratio', `vector(1-${slo.objective})`],
    ['slo:time_period:days', 'vector(30)'],
    [
      'slo:current_burn_rate:ratio',
      `${ratio('5m')} / ${join} slo:error_budget:ratio${selector}`,
    ],
    [
      'slo:period_burn_rate:ratio',
      `${ratio('30d')} / ${join} slo:error_budget:ratio${selector}`,
    ],
    [
      'slo:period_error_budget_remaining:ratio',
      `1 - slo:period_burn_rate:ratio${selector}`,
    ],
    ['sloth_slo_info', 'vector(1)'],
  ].map(([record, expr]) => ({ record, expr, labels }));
  const burns = (tiers: typeof PAGE | typeof TICKET) =>
    tiers
      .map(([factor, short, long]) =>
        [short, long]
          .map(
            window =>
              `max(${ratio(
                window,
              )} > (${factor} * ${budget})) without (sloth_window)`,
          )
          .join(' and '),
      )
      .map(condition => `(${condition})`)
      .join(' or ');
  const alert = `HighErrorRate`;
  const alerts: Rule[] = [
    { alert, expr: burns(PAGE), labels: { sloth_severity: 'page' } },
    { alert, expr: burns(TICKET), labels: { sloth_severity: 'ticket' } },
  ];
  return [
    { name: `sloth-slo-sli-recordings-${id}`, rules: [...ratios, period] },
    { name: `sloth-slo-meta-recordings-${id}`, rules: metadata },
    { name: `sloth-slo-alerts-${id}`, rules: alerts },
  ];
}
