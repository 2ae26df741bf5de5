import {
  AlertReason,
  runbookOf,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/** Longest address that is passed on. */
const MOST_CHARACTERS = 2_000;

/** The runbook of an alert where it is an absolute http(s) address: anything else is nothing that a channel could link to. */
export function linkedRunbook(
  definition: SloDefinition,
  reasons: readonly AlertReason[],
): string | undefined {
  const runbook = runbookOf(definition, reasons);
  return runbook !== undefined && isWebAddress(runbook) ? runbook : undefined;
}

function isWebAddress(text: string): boolean {
  if (text.length > MOST_CHARACTERS || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}
