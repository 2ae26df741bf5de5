import { RunResponse } from '@nines/backstage-plugin-runbooks-common';

type Step = RunResponse['steps'][number];

/** A step, and its place in the run, from 1. */
export type NumberedStep = { readonly step: Step; readonly number: number };

/** Steps under their headings, in the order of the page. A heading that comes again further down heads a group of its own. */
export function groupSteps(
  steps: readonly Step[],
): { readonly heading: string; readonly steps: readonly NumberedStep[] }[] {
  const groups: { heading: string; anchor: string; steps: NumberedStep[] }[] =
    [];
  steps.forEach((step, index) => {
    const { heading, anchor } = step;
    const numbered = { step, number: index + 1 };
    const last = groups.at(-1);
    if (last?.heading === heading && last.anchor === anchor)
      last.steps.push(numbered);
    else groups.push({ heading, anchor, steps: [numbered] });
  });
  return groups;
}
