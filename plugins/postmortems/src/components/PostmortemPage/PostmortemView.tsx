import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import { usePostmortemsRequest } from '../../hooks';
import { writingTranslationRef } from '../../translation';
import { NewActionItemDialog } from '../ActionItemDialog';
import { useSections } from '../EditableSection';
import { Proposal, startOf } from '../FindingActions';
import { MergeView } from '../MergeView';
import { useDraft } from '../PostmortemEditor';
import { GatePanel } from './GatePanel';
import { Notices } from './Notices';
import { PostmortemHead } from './PostmortemHead';
import { PostmortemParts } from './PostmortemParts';
import { SaveLine } from './SaveLine';
import { WholeMarkdown } from './WholeMarkdown';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    maxWidth: 1240,
    minWidth: 0,
  },
}));

/** A postmortem that is read, and written in place. */
export function PostmortemView(props: {
  record: PostmortemResponse;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record, onAnswer, reload } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const draft = useDraft(record, onAnswer);
  const canEdit = record.allowedActions.includes('edit');
  const sections = useSections(canEdit);
  const [isMarkdown, setMarkdown] = useState(false);
  const [proposal, setProposal] = useState<Proposal>();
  const items = usePostmortemsRequest(
    { subject: `items of ${record.id}`, detail: `${record.version}` },
    (api, signal) =>
      api.listActionItems({ postmortem: record.id, limit: 100 }, { signal }),
  );
  const onItems = () => {
    if (items.status === 'ready') items.reload();
    reload();
  };
  return (
    <article className={classes.page} aria-label={record.ref}>
      <PostmortemHead
        record={record}
        draft={draft}
        onAnswer={onAnswer}
        reload={reload}
      />
      {canEdit && (
        <SaveLine
          draft={draft}
          sections={sections}
          isMarkdown={isMarkdown}
          onMarkdown={setMarkdown}
        />
      )}
      <Notices record={record} draft={draft} />
      {draft.conflicts.length > 0 && (
        <MergeView
          title={t('merge.title')}
          text={t('merge.text')}
          conflicts={draft.conflicts}
          names={{ mine: t('merge.mine'), theirs: t('merge.theirs') }}
          onDecide={draft.decide}
        />
      )}
      <GatePanel record={record} />
      {isMarkdown ? (
        <WholeMarkdown record={record} draft={draft} />
      ) : (
        <PostmortemParts
          record={record}
          draft={draft}
          sections={sections}
          items={items}
          onItems={onItems}
          onAnswer={onAnswer}
          reload={reload}
          propose={
            record.allowedActions.includes('addAction')
              ? setProposal
              : undefined
          }
        />
      )}
      {proposal && (
        <NewActionItemDialog
          of={{ postmortem: record.id }}
          start={startOf(proposal)}
          factorIds={proposal.factorIds}
          lessonId={proposal.lessonId ?? undefined}
          onClose={() => setProposal(undefined)}
          onCreated={onItems}
        />
      )}
    </article>
  );
}
