import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { PRIORITIES } from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef, sharedTranslationRef } from '../../translation';
import { PersonField } from '../shared';
import { BULK_STATUSES, BulkDraft } from './bulkDraft';

/** The fields that several items can get at once. */
export function BulkFields(props: {
  draft: BulkDraft;
  onChange: (part: Partial<BulkDraft>) => void;
}) {
  const { draft, onChange } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const keep = { value: '' as const, label: t('bulk.keep') };
  const day = {
    type: 'date',
    variant: 'outlined',
    size: 'small',
    InputLabelProps: { shrink: true },
  } as const;
  return (
    <>
      <PersonField
        id="bulk-owner"
        label={t('bulk.owner')}
        value={draft.ownerRef}
        onChange={ownerRef => onChange({ ownerRef })}
      />
      <TextField
        {...day}
        id="bulk-due"
        label={t('bulk.due')}
        value={draft.dueDate}
        onChange={({ target }) => onChange({ dueDate: target.value })}
      />
      <ChoiceSelect
        id="bulk-priority"
        label={t('bulk.priority')}
        value={draft.priority}
        choices={[keep, ...PRIORITIES.map(value => ({ value, label: value }))]}
        onChange={priority => onChange({ priority })}
      />
      <ChoiceSelect
        id="bulk-status"
        label={t('bulk.status')}
        value={draft.status}
        choices={[
          keep,
          ...BULK_STATUSES.map(value => ({
            value,
            label: tShared(`status.action.${value}.label`),
          })),
        ]}
        onChange={status => onChange({ status })}
      />
      {draft.status === 'wont_do' && (
        <PersonField
          id="bulk-approver"
          label={t('bulk.approver')}
          value={draft.approverRef}
          onChange={approverRef => onChange({ approverRef })}
        />
      )}
      <TextField
        {...day}
        id="bulk-muted"
        label={t('bulk.muted')}
        value={draft.mutedUntil}
        onChange={({ target }) => onChange({ mutedUntil: target.value })}
      />
    </>
  );
}
