/** A runbook without problems, until its review is due on 2026-12-01. */
export const goodRunbook = `---
alerts: [QueueGrows]
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

/** One section of it, at line 19, is empty. */
export const badRunbook = goodRunbook.replace('Restart the consumer.\n', '');
