import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { FormDialog } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { FindingList } from '../FindingList';
import { IssueLinks } from './IssueLinks';
import { ItemFields } from './ItemFields';
import { ItemHead } from './ItemHead';
import { ItemMoves } from './ItemMoves';
import { StatusButtons } from './StatusButtons';
import { changesOf, draftOf } from './itemDraft';
import { useItemLint } from './useItemLint';
import { useItemMovesOn } from './useItemMovesOn';

/** An action item, opened: everything that is known of it, to read and to change. */
export function ActionItemDialog(props: {
  item: WireActionItem;
  /** Reads again what may have changed. */
  onChanged: () => void;
  onClose: () => void;
}) {
  const { onChanged, onClose } = props;
  const { t } = useTranslationRef(actionsTranslationRef);
  const [answered, setAnswered] = useState<WireActionItem>();
  const item = latest(props.item, answered);
  const [edited, setEdited] = useState<Partial<ReturnType<typeof draftOf>>>({});
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const draft = { ...draftOf(item), ...edited };
  const changes = changesOf(item, draft);
  const findings = useItemLint(draft);
  const moves = useItemMovesOn({
    item,
    onAnswer: setAnswered,
    reload: onChanged,
  });

  const mayEdit = item.allowedActions.includes('edit');
  const isMoved = changes.dueDate !== undefined && item.dueDate !== null;
  const lacksReason = isMoved && reason.trim() === '';
  const isTooShort = draft.title.trim().length < 5;
  const isNothing = Object.keys(changes).length === 0;
  const save = async () => {
    setAsked(true);
    if (!mayEdit || isNothing || lacksReason || isTooShort) return;
    const request = { changes, ...(isMoved && { reason: reason.trim() }) };
    if (!(await moves.edit(request))) return;
    setEdited({});
    setReason('');
    setAsked(false);
  };
  return (
    <FormDialog
      title={t('item.title', { ref: item.ref })}
      onSubmit={save}
      onClose={onClose}
      actions={
        mayEdit && (
          <Button
            type="submit"
            color="primary"
            disabled={moves.isBusy || isNothing}
          >
            {t('item.save')}
          </Button>
        )
      }
    >
      <ItemHead item={item} />
      <StatusButtons item={item} moves={moves} />
      {!mayEdit && <div>{t('item.readOnly')}</div>}
      <ItemFields
        draft={draft}
        onChange={part => setEdited(before => ({ ...before, ...part }))}
        dueHint={t('item.field.dueHint', { zone: item.zone })}
        titleError={
          isAsked && isTooShort ? t('item.field.tooShort') : undefined
        }
        disabled={!mayEdit}
      />
      {isMoved && (
        <TextField
          id="item-move-reason"
          label={t('item.field.moveReason')}
          variant="outlined"
          size="small"
          required
          error={isAsked && lacksReason}
          helperText={t('item.field.moveNeeded')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          inputProps={{ maxLength: 1_000 }}
        />
      )}
      <div aria-live="polite">
        <FindingList label={t('item.findings')} findings={findings} />
      </div>
      <ItemMoves moves={item.moves} />
      <IssueLinks item={item} moves={moves} />
      <div role="status">{moves.outcome}</div>
    </FormDialog>
  );
}

/** What a move answered is shown at once; what was asked for before may arrive after it. */
function latest(read: WireActionItem, answered: WireActionItem | undefined) {
  const isNewer = answered?.id === read.id && answered.version > read.version;
  return isNewer ? answered : read;
}
