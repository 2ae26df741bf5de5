import { TemplateExample } from '@backstage/plugin-scaffolder-node';

/** Shown by the portal's list of actions. */
export const examples: TemplateExample[] = [
  {
    description: 'Begin the runbook of an alert of a new service',
    example: `steps:
  - id: runbook
    name: Begin the runbook
    action: nines:runbook:new
    input:
      alert: CheckoutBurnPage
      entityRef: component:default/checkout
      owner: group:default/payments
      slo: checkout
`,
  },
];
