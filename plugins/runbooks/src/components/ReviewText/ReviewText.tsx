import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireReviewState } from '@nines/backstage-plugin-runbooks-common';
import { Explained, shortRef } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { formatDay } from './formatDay';

/** How old the last review is, in a few words. */
export function useReviewText(): (review: WireReviewState) => string {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return ({ state, reviewedOn, dueOn, basis }) => {
    if (basis === 'assumed' && reviewedOn)
      return t('review.assumed', { day: formatDay(reviewedOn) });
    if (dueOn && state === 'overdue')
      return t('review.overdue', { day: formatDay(dueOn) });
    if (dueOn && state === 'dueSoon')
      return t('review.due', { day: formatDay(dueOn) });
    if (dueOn) return t('review.inDate', { day: formatDay(dueOn) });
    if (reviewedOn) return t('review.reviewed', { day: formatDay(reviewedOn) });
    return t('review.never');
  };
}

/** How old the last review is; on hover or focus, who said so. */
export function ReviewText(props: { review: WireReviewState }) {
  const { review } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const text = useReviewText();
  return (
    <Explained
      explanation={
        <>
          <div>{useBasis(review)}</div>
          {review.interval && (
            <div>{t('review.every', { interval: review.interval })}</div>
          )}
        </>
      }
    >
      {text(review)}
    </Explained>
  );
}

function useBasis({ basis, by, reviewedOn }: WireReviewState): string {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const day = reviewedOn ? formatDay(reviewedOn) : '';
  switch (basis) {
    case 'attested':
      return t('review.attested', { who: by ? shortRef(by) : '?', day });
    case 'frontMatter':
      return t('review.frontMatter', { day });
    case 'assumed':
      return t('review.basisAssumed');
    default:
      return t('review.nothing');
  }
}
