import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { TimelineView } from './TimelineView';
import { TimelineSubject, useTimeline } from './useTimeline';

/** The timeline of an incident or a postmortem: read, searched and written. */
export function TimelineEditor(props: {
  subject: TimelineSubject;
  /** Something of it was changed here. */
  onChanged?: () => void;
}) {
  const { subject, onChanged } = props;
  const { t } = useTranslationRef(writingTranslationRef);
  const { loaded, trouble } = useTimeline(subject);
  if (loaded.status === 'loading')
    return (
      <Skeleton label={t('timeline.loading')} heights={[40, 48, 48, 48]} />
    );
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  const reload = () => {
    loaded.reload();
    onChanged?.();
  };
  return (
    <>
      <LiveNotice trouble={trouble} />
      <TimelineView
        key={subject.id}
        subject={subject}
        timeline={loaded.value}
        reload={reload}
      />
    </>
  );
}
