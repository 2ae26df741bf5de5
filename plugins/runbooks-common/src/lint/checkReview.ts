import { RunbookDocument } from '../document';
import { dueDay, reviewStateOf } from '../review';
import { Check, Found } from './LintPage';

/** Whether the page says when it was reviewed and how often it has to be, and whether that is past. */
export const checkReview: Check = (document, { today }) => {
  const { lastReviewedOn, reviewIn } = document.frontMatter;
  if (!lastReviewedOn || !reviewIn) {
    const wanted = lastReviewedOn ? 'review_in' : 'last_reviewed_on';
    return [
      atField(document, {
        rule: 'review/unknown',
        message: `"${wanted}" is not in the front matter, so nobody is told when the page has to be reviewed.`,
      }),
    ];
  }
  return today === undefined ? [] : atDay(document, lastReviewedOn, today);
};

function atDay(
  document: RunbookDocument,
  lastReviewedOn: string,
  today: string,
): Found[] {
  // somewhere it may be tomorrow already
  if (lastReviewedOn > dueDay(today, { amount: 1, unit: 'days' })) {
    return [
      atField(document, {
        rule: 'review/future',
        message: `The review is said to be of ${lastReviewedOn}, which is after ${today}. Correct "last_reviewed_on".`,
      }),
    ];
  }
  const { frontMatter } = document;
  const { state, dueOn, interval } = reviewStateOf({ ...frontMatter, today });
  if (state !== 'overdue') return [];
  return [
    atField(document, {
      rule: 'review/overdue',
      message: `The review was due on ${dueOn}, ${interval} after ${lastReviewedOn}. Read the page, correct it, and set "last_reviewed_on".`,
    }),
  ];
}

function atField(
  { fields }: RunbookDocument,
  found: Pick<Found, 'rule' | 'message'>,
): Found {
  const at = fields.find(({ name }) => name === 'last_reviewed_on');
  return { ...found, line: at?.line ?? 1, text: at?.text ?? '' };
}
