import { PostmortemContent, Severity, WireReview } from '../wire';

/** Of a review, what counts. @public */
export type ReviewFacts = Pick<
  WireReview,
  'byRef' | 'verdict' | 'at' | 'isStale'
>;

/** Two for severity 1, else one. @public */
export function approvalsNeeded(severity: Severity): 1 | 2 {
  return severity === 1 ? 2 : 1;
}

/**
 * Approvals that count: the last verdict of each reviewer, not stale, and not by the only author. Where there are several authors, one may
 * approve what the others wrote.
 *
 * @public
 */
export function countApprovals(
  reviews: readonly ReviewFacts[],
  authorRefs: readonly string[],
): number {
  return lastVerdicts(reviews).filter(
    ({ verdict, byRef }) =>
      verdict === 'approve' && !isOnlyAuthor(byRef, authorRefs),
  ).length;
}

/** Approvals that a postmortem needs and has; without authors its owner is held to have written it. @public */
export function approvalsOf(
  content: Pick<PostmortemContent, 'severity' | 'authorRefs' | 'ownerRef'>,
  reviews: readonly ReviewFacts[],
): { readonly needed: number; readonly given: number } {
  const { authorRefs, ownerRef, severity } = content;
  const authors = authorRefs.length > 0 ? authorRefs : [ownerRef];
  return {
    needed: approvalsNeeded(severity),
    given: countApprovals(reviews, authors),
  };
}

/** Whether an approval by this person would not count. @public */
export function isOnlyAuthor(
  byRef: string,
  authorRefs: readonly string[],
): boolean {
  const authors = new Set(authorRefs.map(ref => ref.toLowerCase()));
  return authors.size === 1 && authors.has(byRef.toLowerCase());
}

/** The last verdict of each reviewer that is not stale. */
export function lastVerdicts(reviews: readonly ReviewFacts[]): ReviewFacts[] {
  const inOrder = [...reviews].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  const byReviewer = new Map(
    inOrder.map(review => [review.byRef.toLowerCase(), review]),
  );
  return [...byReviewer.values()].filter(({ isStale }) => !isStale);
}

/** Who may see and find it, and who carries it: nothing that a reviewer approved of. */
const WITHOUT_WEIGHT: ReadonlySet<string> = new Set([
  'viewers',
  'ownerRef',
  'facilitatorRef',
  'incidentRefs',
  'related',
  'category',
  'tags',
]);

/**
 * Whether what was changed since makes a review stale: all but who may find it and who carries it. A field may be one inside another
 * (`impact.text`), or `timeline`. An approval of what was withdrawn or reopened is stale in any case.
 *
 * @public
 */
export function isReviewStale(changedFields: readonly string[]): boolean {
  return changedFields.some(field => !WITHOUT_WEIGHT.has(field.split('.')[0]));
}
