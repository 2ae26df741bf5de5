import { Severity } from '../burn';
import { EscalationBook, EscalationPolicy } from './types';

/** Channels that people read when they look, and that wake nobody. */
const INBOXES = ['notifications'];

/**
 * What an operator should know about a policy that is allowed and may not be meant: a destination that is not there, a page
 * that sleeps or that only an inbox takes.
 *
 * @public
 */
export function reviewPolicy(
  policy: EscalationPolicy,
  context: { readonly book: EscalationBook; readonly severity?: Severity },
): readonly string[] {
  const { destinations, fallback } = context.book;
  const refs = [...new Set(policy.steps.flatMap(({ notify }) => notify))];
  const unknown = refs.filter(ref => destinations && !destinations.has(ref));
  const instead = fallback
    ? `${fallback} is told instead`
    : 'nobody is told in its place';
  const warnings = unknown.map(
    ref => `The destination "${ref}" is not configured: ${instead}.`,
  );
  const isPage = context.severity === 'page';
  const sleeps =
    policy.quietHours &&
    policy.steps.every(({ duringQuietHours }) => duringQuietHours !== 'tell');
  if (isPage && sleeps) {
    warnings.push(
      'In quiet hours a page waits until they end: no step has "duringQuietHours: tell".',
    );
  }
  const areInboxes = refs.every(ref => INBOXES.includes(ref.split(':')[0]));
  if (isPage && refs.length > 0 && areInboxes) {
    warnings.push('Only an inbox is told, which wakes nobody.');
  }
  return warnings;
}
