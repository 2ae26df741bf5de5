import { reviewStateOf } from '../review';
import { Check } from './LintPage';

/** Whether the page says when it was reviewed and how often it has to be, and whether that is past. */
export const checkReview: Check = ({ frontMatter, fields }, { today }) => {
  const at = fields.find(({ name }) => name === 'last_reviewed_on');
  if (!frontMatter.lastReviewedOn || !frontMatter.reviewIn) {
    const wanted = frontMatter.lastReviewedOn
      ? 'review_in'
      : 'last_reviewed_on';
    return [
      {
        rule: 'review/unknown',
        line: at?.line ?? 1,
        message: `"${wanted}" is not in the front matter, so nobody is told when the page has to be reviewed.`,
        text: at?.text ?? '',
      },
    ];
  }
  if (today === undefined) return [];
  const { state, dueOn, interval } = reviewStateOf({ ...frontMatter, today });
  if (state !== 'overdue') return [];
  return [
    {
      rule: 'review/overdue',
      line: at?.line ?? 1,
      message: `The review was due on ${dueOn}, ${interval} after ${frontMatter.lastReviewedOn}. Read the page, correct it, and set "last_reviewed_on".`,
      text: at?.text ?? '',
    },
  ];
};
