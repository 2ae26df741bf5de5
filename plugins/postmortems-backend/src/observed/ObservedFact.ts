import { NewTimelineEvent } from '../timeline/timelineRows';

/** A checklist run that an alert led to, as far as its feed told. */
export type ObservedRun = {
  readonly runId: string;
  readonly runbookRef: string;
  readonly title: string;
  readonly entityRef: string;
  readonly occurrence: string;
  /** Of `closed`. */
  readonly verdict?: string;
  readonly note?: string;
  /** Whether this event shows that something was done. */
  readonly isUsed: boolean;
};

/** Something that was observed, as a timeline shows it, and by what it is joined with incidents. */
export type ObservedFact = {
  /** Occurrence of an alert; empty for what is about an entity, such as a deploy. */
  readonly occurrence: string;
  /** Of alerts that were told together. */
  readonly groupId?: string;
  /** In lower case. */
  readonly entityRef: string;
  readonly event: NewTimelineEvent & { readonly at: { readonly at: string } };
};

/** What one change of a feed says. */
export type Observed = {
  readonly facts: readonly ObservedFact[];
  readonly runs: readonly ObservedRun[];
};

/** An instant of a feed: known to the second or better, in UTC. */
export function secondOf(at: string) {
  return { at, precision: 'second' as const, sourceZone: 'UTC' };
}
