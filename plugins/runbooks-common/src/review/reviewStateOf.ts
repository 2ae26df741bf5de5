import { DateTime } from 'luxon';
import { ReviewInterval } from '../document';
import { WireReviewState } from '../wire';

/** How long before the due day a review is announced. @public */
export const DUE_SOON: ReviewInterval = { amount: 14, unit: 'days' };

/** What is known of the reviews of one runbook. Days of the calendar, `2026-11-01`. @public */
export type ReviewFacts = {
  /** As the front matter says. */
  readonly lastReviewedOn?: string;
  readonly reviewIn?: ReviewInterval;
  /** What somebody attested last. */
  readonly attested?: { readonly on: string; readonly by: string };
  /** Age of the source: never called a review. */
  readonly assumedOn?: string;
  readonly today: string;
};

/**
 * Where the review of a runbook stands. The later of attestation and front matter counts, the attestation where both are of one
 * day; the age of the source only where neither is there. Overdue from the day after the due day.
 *
 * @public
 */
export function reviewStateOf(facts: ReviewFacts): WireReviewState {
  const { reviewIn, today } = facts;
  const last = lastReview(facts);
  const dueOn =
    last.reviewedOn !== null && reviewIn
      ? dueDay(last.reviewedOn, reviewIn)
      : null;
  return {
    state: dueOn === null ? 'unknown' : stateAt(dueOn, today),
    ...last,
    dueOn,
    interval: reviewIn ? formatInterval(reviewIn) : null,
  };
}

/** Months and years of the calendar; a day that the month does not have is its last. @public */
export function dueDay(from: string, { amount, unit }: ReviewInterval): string {
  const due = DateTime.fromISO(from, { zone: 'utc' }).plus({ [unit]: amount });
  return due.year > 9_999 ? '9999-12-31' : due.toFormat('yyyy-MM-dd');
}

function stateAt(dueOn: string, today: string): WireReviewState['state'] {
  if (dueOn < today) return 'overdue';
  const soon = dueDay(today, DUE_SOON);
  return dueOn <= soon ? 'dueSoon' : 'inDate';
}

function lastReview({
  lastReviewedOn,
  attested,
  assumedOn,
}: ReviewFacts): Pick<WireReviewState, 'reviewedOn' | 'by' | 'basis'> {
  if (attested && (!lastReviewedOn || attested.on >= lastReviewedOn)) {
    return { reviewedOn: attested.on, by: attested.by, basis: 'attested' };
  }
  if (lastReviewedOn) {
    return { reviewedOn: lastReviewedOn, by: null, basis: 'frontMatter' };
  }
  return assumedOn
    ? { reviewedOn: assumedOn, by: null, basis: 'assumed' }
    : { reviewedOn: null, by: null, basis: null };
}

function formatInterval({ amount, unit }: ReviewInterval): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}
