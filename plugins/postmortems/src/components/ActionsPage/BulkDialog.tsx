import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import {
  BulkActionItemsResponse,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import {
  FormDialog,
  formatCount,
  postmortemsApiRef,
} from '@nines/backstage-plugin-slo-react';
import { useRecordAction } from '../../hooks';
import { actionsTranslationRef, sharedTranslationRef } from '../../translation';
import { BulkFields } from './BulkFields';
import { BulkOutcomes } from './BulkOutcomes';
import { KEEP, bulkChangesOf } from './bulkDraft';

/** One change for several: each is decided for itself, and what came of each is said. */
export function BulkDialog(props: {
  items: readonly WireActionItem[];
  onChanged: () => void;
  onClose: () => void;
}) {
  const { onChanged, onClose } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const action = useRecordAction(onChanged);
  // Those that were chosen when it was opened: a list that is read anew changes under it
  const [items] = useState(props.items);
  const [draft, setDraft] = useState(KEEP);
  const [reason, setReason] = useState('');
  const [results, setResults] = useState<BulkActionItemsResponse['results']>();
  const [isAsked, setAsked] = useState(false);
  const changes = bulkChangesOf(draft);
  const isNothing = Object.keys(changes).length === 0;
  const approverRef = draft.approverRef.trim();

  const apply = async () => {
    setAsked(true);
    if (isNothing || results) return;
    await action.run(async () => {
      const answer = await postmortems.bulkActionItems({
        items: items.map(({ id, version }) => ({ id, version })),
        changes,
        ...(reason.trim() && { reason: reason.trim() }),
        ...(changes.status === 'wont_do' && approverRef && { approverRef }),
      });
      setResults(answer.results);
    }, '');
  };
  return (
    <FormDialog
      title={t('bulk.title', {
        count: items.length,
        shown: formatCount(items.length),
      })}
      text={results ? undefined : t('bulk.text')}
      onSubmit={apply}
      onClose={onClose}
      actions={
        !results && (
          <Button type="submit" color="primary" disabled={action.isBusy}>
            {t('bulk.apply')}
          </Button>
        )
      }
    >
      {results ? (
        <BulkOutcomes items={items} results={results} />
      ) : (
        <>
          <BulkFields
            draft={draft}
            onChange={part => setDraft(before => ({ ...before, ...part }))}
          />
          <TextField
            id="bulk-reason"
            label={tShared('reason.optional')}
            variant="outlined"
            size="small"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            inputProps={{ maxLength: 1_000 }}
          />
        </>
      )}
      <div role="status">
        {isAsked && isNothing ? t('bulk.nothing') : action.outcome}
      </div>
    </FormDialog>
  );
}
