import {
  RUNBOOK_ANNOTATION,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/** Annotations that other tools keep a runbook's address in, after our own. */
const ANNOTATIONS = [RUNBOOK_ANNOTATION, 'runbook_url', 'runbook'];

/** Longest address that is passed on. */
const MOST_CHARACTERS = 2_000;

/**
 * The runbook that an SLO names, or else one of its alert policies, where it is an absolute http(s) address: anything else is
 * nothing that a channel could link to.
 */
export function runbookOf({
  annotations,
  alertConditions,
}: SloDefinition): string | undefined {
  return [annotations, ...alertConditions.map(each => each.annotations)]
    .flatMap(each => ANNOTATIONS.flatMap(name => each[name] ?? []))
    .find(isWebAddress);
}

function isWebAddress(text: string): boolean {
  if (text.length > MOST_CHARACTERS || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}
