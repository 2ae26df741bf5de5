import { AlertSubject } from '../silence';
import { advanceEscalation } from './advanceEscalation';
import { choosePolicy, FALLBACK_POLICY } from './choosePolicy';
import {
  EscalationBook,
  EscalationFacts,
  EscalationMove,
  EscalationPolicy,
  EscalationState,
} from './types';

/** Where no policy and no fallback is: it tells nobody, and says so. */
const NOBODY: EscalationPolicy = {
  name: FALLBACK_POLICY,
  steps: [],
  repeat: 0,
  scope: { kind: 'config' },
};

/**
 * Begins the escalation of an occurrence that has just fired: takes a copy of its policy, and tells the first step unless the
 * alert is suppressed; then that is due when the suppression ends.
 *
 * @public
 */
export function startEscalation(
  book: EscalationBook,
  alert: AlertSubject,
  facts: EscalationFacts,
): EscalationMove {
  const { policy = NOBODY, choice } = choosePolicy(book, alert, facts.now);
  const { fallback, destinations } = book;
  const named = policy.steps.flatMap(({ notify }) => notify);
  const state: EscalationState = {
    version: 1,
    policy,
    choice,
    ...(fallback !== undefined && { fallback }),
    unknown: destinations
      ? [...new Set(named)].filter(ref => !destinations.has(ref))
      : [],
    status: 'running',
    step: 0,
    round: 1,
    dueAt: facts.now,
    told: [],
  };
  return advanceEscalation(state, facts);
}
