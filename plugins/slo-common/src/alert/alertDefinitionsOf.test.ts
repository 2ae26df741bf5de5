import { RUNBOOK_ANNOTATION } from '../annotations';
import { condition } from './__testUtils__/judged';
import { alertDefinitionsOf } from './alertDefinitionsOf';
import { AlertingPolicy, DEFAULT_ALERTING_POLICY } from './AlertingPolicy';

const quiet: AlertingPolicy = {
  minimumCoverage: DEFAULT_ALERTING_POLICY.minimumCoverage,
  budgetThresholds: [],
};

const slo = (
  alertConditions: Parameters<typeof condition>[0][] = [],
  annotations: Readonly<Record<string, string>> = {},
) => ({
  name: 'checkout-success',
  annotations,
  alertConditions: alertConditions.map(each => condition(each)),
});

describe('alertDefinitionsOf', () => {
  it.each<{
    name: string;
    conditions?: Parameters<typeof condition>[0][];
    policy?: AlertingPolicy;
    names: string[];
  }>([
    {
      name: 'names all that the table and the policy of the operator can raise',
      policy: DEFAULT_ALERTING_POLICY,
      names: [
        'CheckoutSuccessBurnPage',
        'CheckoutSuccessBurnTicket',
        'CheckoutSuccessNoDataTicket',
        'CheckoutSuccessBudgetTicket',
        'CheckoutSuccessForecastTicket',
      ],
    },
    {
      name: 'leaves out what the operator switched off',
      names: ['CheckoutSuccessBurnPage', 'CheckoutSuccessBurnTicket'],
    },
    {
      name: 'knows no page where no condition of the SLO pages',
      conditions: [{ severity: 'warning' }],
      names: ['CheckoutSuccessBurnTicket'],
    },
    {
      name: 'takes a condition that tells of missing data in its own severity',
      conditions: [{ alertWhenNoData: true }],
      names: [
        'CheckoutSuccessBurnPage',
        'CheckoutSuccessBurnTicket',
        'CheckoutSuccessNoDataPage',
      ],
    },
  ])('$name', ({ conditions, policy = quiet, names }) => {
    const found = alertDefinitionsOf(slo(conditions), policy);
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it('gives the runbook of the condition that fires, else that of the SLO', () => {
    const annotations = { [RUNBOOK_ANNOTATION]: 'policy' };
    const found = alertDefinitionsOf(
      slo([{ annotations }], { [RUNBOOK_ANNOTATION]: 'own' }),
      quiet,
    );
    expect(found.map(({ severity, runbook }) => [severity, runbook])).toEqual([
      ['page', 'policy'],
      ['ticket', 'own'],
    ]);
    const [page] = alertDefinitionsOf(slo(), quiet);
    expect(page).not.toHaveProperty('runbook');
  });
});
