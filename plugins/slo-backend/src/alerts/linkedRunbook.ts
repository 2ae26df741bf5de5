import {
  AlertReason,
  runbookOf,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/** Longest address that is passed on. */
const MOST_CHARACTERS = 2_000;

/**
 * The runbook of an alert where it is an http(s) address, or a path of the portal such as `/docs/default/component/checkout`:
 * anything else is nothing that a channel could link to.
 */
export function linkedRunbook(
  definition: SloDefinition,
  reasons: readonly AlertReason[],
): string | undefined {
  const runbook = runbookOf(definition, reasons);
  if (runbook === undefined || runbook.length > MOST_CHARACTERS)
    return undefined;
  return isPortalPath(runbook) || isWebAddress(runbook) ? runbook : undefined;
}

/** What an alert gives for its runbook where that is no address: the runbooks plugin takes it for a name. */
export function namedRunbook(
  definition: SloDefinition,
  reasons: readonly AlertReason[],
): string | undefined {
  if (linkedRunbook(definition, reasons) !== undefined) return undefined;
  return runbookOf(definition, reasons)?.slice(0, MOST_CHARACTERS);
}

export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}

/** Two slashes, or what a browser reads as such, lead to another host. */
export function isPortalPath(text: string): boolean {
  return /^\/(?!\/)/.test(text) && !/[\s\p{Cc}\\]/u.test(text);
}
