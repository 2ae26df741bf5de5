import { stringify } from 'yaml';

/** What a new runbook is about. @public */
export type SkeletonFacts = {
  readonly alert: string;
  /** The alert's name where absent. */
  readonly title?: string;
  /** Ref of a group or user. */
  readonly owner?: string;
  readonly entityRef?: string;
  /** `metadata.name` of the SLO behind the alert. */
  readonly slo?: string;
  /** `2026-11-01`: whoever writes it has reviewed it. */
  readonly today: string;
};

/**
 * A runbook to be filled in: front matter, and the four sections with what each has to say. Everything that nobody has written yet is
 * marked `TODO:`, which the lint takes for what it is.
 *
 * @public
 */
export function skeletonOf(facts: SkeletonFacts): string {
  const title = oneLine(facts.title ?? facts.alert);
  const frontMatter = stringify(
    {
      title,
      alerts: [oneLine(facts.alert)],
      ...(facts.slo && { slos: [oneLine(facts.slo)] }),
      ...(facts.entityRef && { entityRefs: [oneLine(facts.entityRef)] }),
      criticality: 'normal',
      ...(facts.owner && { owner: oneLine(facts.owner) }),
      last_reviewed_on: facts.today,
      review_in: '6 months',
      status: 'draft',
    },
    { lineWidth: 0 },
  );
  return `---
${frontMatter}# dashboards: [{ title: Overview, url: https://… }]
# escalation: policy or channel of who is next
---

# ${escapeMarkdown(title)}

## Symptoms

TODO: what the alert says, who notices it, and how bad that is for them.

## Diagnosis

1. TODO: what to look at first, with a link to its dashboard.
2. TODO: what tells one cause from another.

\`\`\`sh
# TODO: a command to copy; <namespace> and the like are filled from the labels of the alert
\`\`\`

## Resolution

1. TODO: what to do for the first cause, and how to see that it worked.
2. TODO: whom to ask, and after how long, if it did not.

## Prevention

TODO: what keeps it from coming back.
`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>#{}&]|\b_|_\b/g, '\\$&');
}
