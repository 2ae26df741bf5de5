import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import {
  FormDialog,
  postmortemsApiRef,
} from '@nines/backstage-plugin-slo-react';
import { useRecordAction, useRequestKey, useSettings } from '../../hooks';
import { actionsTranslationRef } from '../../translation';
import { FindingList } from '../FindingList';
import { ItemFields } from './ItemFields';
import { ItemDraft, NEW_DRAFT, fieldsOf } from './itemDraft';
import { useItemLint } from './useItemLint';

const NO_FACTORS: readonly string[] = [];

/** Creates an action item of a postmortem, or of an incident that has none yet; from a finding, with what it says. */
export function NewActionItemDialog(props: {
  of: { readonly postmortem: string } | { readonly incident: string };
  /** What it starts with. */
  start?: Partial<ItemDraft>;
  factorIds?: readonly string[];
  lessonId?: string;
  onCreated: (item: WireActionItem) => void;
  onClose: () => void;
}) {
  const { of, start, factorIds = NO_FACTORS, lessonId, onClose } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const postmortems = useApi(postmortemsApiRef);
  const settings = useSettings();
  const action = useRecordAction(() => {});
  const key = useRequestKey();
  const [draft, setDraft] = useState({ ...NEW_DRAFT, ...start });
  const [isAsked, setAsked] = useState(false);
  const findings = useItemLint(draft);
  const isTooShort = draft.title.trim().length < 5;
  const days =
    settings.status === 'ready'
      ? settings.value.actionDueDays[draft.priority]
      : undefined;

  const create = async () => {
    setAsked(true);
    if (isTooShort) return;
    const { dueDate, effort, mutedUntil, ...fields } = fieldsOf(draft);
    const isDone = await action.run(async () => {
      const item = await postmortems.createActionItem({
        ...of,
        ...fields,
        ...(dueDate && { dueDate }),
        ...(effort && { effort }),
        ...(mutedUntil && { mutedUntil }),
        ...(factorIds.length > 0 && { factorIds: [...factorIds] }),
        ...(lessonId && { lessonId }),
        key,
      });
      props.onCreated(item);
    }, t('item.created'));
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('item.newTitle')}
      onSubmit={create}
      onClose={onClose}
      actions={
        <Button type="submit" color="primary" disabled={action.isBusy}>
          {t('item.create')}
        </Button>
      }
    >
      <ItemFields
        draft={draft}
        onChange={part => setDraft(before => ({ ...before, ...part }))}
        dueHint={
          typeof days === 'number'
            ? t('item.field.dueDefault', { days: `${days}` })
            : t('item.field.dueNone')
        }
        titleError={
          isAsked && isTooShort ? t('item.field.tooShort') : undefined
        }
      />
      <div aria-live="polite">
        <FindingList label={t('item.findings')} findings={findings} />
      </div>
      <div role="status">{action.outcome}</div>
    </FormDialog>
  );
}
