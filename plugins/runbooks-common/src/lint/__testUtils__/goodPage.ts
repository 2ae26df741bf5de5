import { parseRunbook } from '../../document';
import { LintOptions } from '../LintPage';
import { lintRunbook } from '../lintRunbook';

/** A page without a finding, until its review is due on 2026-12-01. */
export const GOOD = `---
last_reviewed_on: 2026-06-01
review_in: 6 months
escalation: policy:default/payments
---

# QueueGrows

## Symptoms

Messages wait, see the [dashboard](https://grafana.example/d/1).

## Diagnosis

\`\`\`sh
queue status
\`\`\`

## Resolution

Restart the consumer.

## Prevention

Scale before the sale.
`;

export const findings = (page: string, options: Partial<LintOptions> = {}) =>
  lintRunbook(parseRunbook(page), { file: 'a.md', ...options });
export const rulesOf = (page: string, options?: Partial<LintOptions>) =>
  findings(page, options).map(({ rule }) => rule);

/** The good page with something else in place of a part of it. */
export const but = (part: string | RegExp, other: string) =>
  GOOD.replace(part, () => other);
