import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FailurePanel } from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../translation';

/** What could not be shown of incidents, postmortems or action items, why, and what to do. */
export function PostmortemsFailure(props: { error: Error; retry: () => void }) {
  const { t } = useTranslationRef(sharedTranslationRef);
  const wordsOf = (
    failure: 'forbidden' | 'notFound' | 'notInstalled' | 'drifted' | 'other',
  ) => ({
    title: t(`failure.${failure}.title`),
    advice: t(`failure.${failure}.advice`),
  });
  return (
    <FailurePanel
      {...props}
      words={{
        forbidden: wordsOf('forbidden'),
        notFound: wordsOf('notFound'),
        notInstalled: wordsOf('notInstalled'),
        drifted: wordsOf('drifted'),
        other: wordsOf('other'),
      }}
    />
  );
}
