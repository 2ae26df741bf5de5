import { Severity } from './types';

/** Names of severities that wake somebody up, in the words of the tools that teams come from. */
const PAGES =
  /^(page|pager|critical|crit|fatal|emergency|urgent|high|sev(erity)?[-_ ]?[0-2]|p(riority)?[-_ ]?[01])$/i;

/**
 * What the free text of an alert condition's `severity` means: `page`, `critical`, `sev1`, `P1` and their like page, all else
 * is a ticket.
 *
 * @public
 */
export function severityOf(text: string): Severity {
  return PAGES.test(text.trim()) ? 'page' : 'ticket';
}
