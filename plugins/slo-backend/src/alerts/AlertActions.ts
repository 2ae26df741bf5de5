import { Instant } from '@nines/backstage-plugin-slo-common';

/** What a person does to an alert, in the portal or elsewhere. */
export type PersonalAction = {
  readonly action: 'acknowledge' | 'unacknowledge' | 'resolve';
  /** A user's entity ref, or a name that a provider gave. */
  readonly actor: string;
  /** When they did it, by the clock of where they did it. */
  readonly occurredAt: Instant;
  /** For the timeline. */
  readonly note?: string;
  /** Revision of the occurrence that it is meant for; any when absent. */
  readonly revision?: number;
};

/** What an action met. */
export type ActionOutcome =
  | 'done'
  /** It stands so already: only when it was said is kept, so that what was said before it comes too late. */
  | 'unchanged'
  /** Somebody did something later already: nothing was written. */
  | 'late'
  /** It is at another revision than the one that was meant: nothing was written. */
  | 'changed'
  /** It has ended: nothing was written. */
  | 'resolved'
  | 'unknown';

/**
 * How people move alerts; each call is one transaction with all that follows of it: state, timeline, messages to those who were
 * told, changes. The same action twice does nothing the second time.
 */
export interface AlertActions {
  /** On one occurrence. */
  actOn(occurrenceId: string, action: PersonalAction): Promise<ActionOutcome>;

  /** On all open occurrences of a group: an incident at a provider is one. */
  actOnGroup(groupId: string, action: PersonalAction): Promise<ActionOutcome>;

  /** Adds a note to a timeline, also after the end. */
  note(
    occurrenceId: string,
    note: { readonly actor: string; readonly text: string },
  ): Promise<'done' | 'unknown'>;
}
