import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  ACTION_TYPES,
  PRIORITIES,
} from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { PersonField } from '../shared';
import { ItemDraft } from './itemDraft';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  },
}));

/** The fields of an action item. */
export function ItemFields(props: {
  draft: ItemDraft;
  onChange: (part: Partial<ItemDraft>) => void;
  /** What the due date means, or what comes of leaving it empty. */
  dueHint: string;
  /** Said where the title will not do. */
  titleError?: string;
  disabled?: boolean;
}) {
  const { draft, onChange, dueHint, titleError, disabled } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const common = { variant: 'outlined', size: 'small', disabled } as const;
  return (
    <>
      <TextField
        {...common}
        id="item-title"
        label={t('item.field.title')}
        required
        error={titleError !== undefined}
        helperText={titleError ?? t('item.field.titleHint')}
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        inputProps={{ maxLength: 200 }}
      />
      <TextField
        {...common}
        id="item-description"
        label={t('item.field.description')}
        multiline
        minRows={2}
        maxRows={10}
        value={draft.description}
        onChange={({ target }) => onChange({ description: target.value })}
        inputProps={{ maxLength: 10_000 }}
      />
      <div className={classes.row}>
        <ChoiceSelect
          id="item-type"
          label={t('item.field.type')}
          value={draft.type}
          choices={ACTION_TYPES.map(value => ({
            value,
            label: t(`actionType.${value}`),
          }))}
          onChange={type => onChange({ type })}
        />
        <ChoiceSelect
          id="item-priority"
          label={t('item.field.priority')}
          value={draft.priority}
          choices={PRIORITIES.map(value => ({ value, label: value }))}
          onChange={priority => onChange({ priority })}
        />
      </div>
      <PersonField
        id="item-owner"
        label={t('item.field.owner')}
        value={draft.ownerRef}
        onChange={ownerRef => onChange({ ownerRef })}
        disabled={disabled}
      />
      <div className={classes.row}>
        <TextField
          {...common}
          id="item-due"
          type="date"
          label={t('item.field.due')}
          helperText={dueHint}
          value={draft.dueDate}
          onChange={({ target }) => onChange({ dueDate: target.value })}
          InputLabelProps={{ shrink: true }}
        />
        <TextField
          {...common}
          id="item-muted"
          type="date"
          label={t('item.field.muted')}
          value={draft.mutedUntil}
          onChange={({ target }) => onChange({ mutedUntil: target.value })}
          InputLabelProps={{ shrink: true }}
        />
        <TextField
          {...common}
          id="item-effort"
          label={t('item.field.effort')}
          value={draft.effort}
          onChange={({ target }) => onChange({ effort: target.value })}
          inputProps={{ maxLength: 50 }}
        />
        <TextField
          {...common}
          id="item-labels"
          label={t('item.field.labels')}
          value={draft.labels}
          onChange={({ target }) => onChange({ labels: target.value })}
          inputProps={{ maxLength: 1_000 }}
        />
      </div>
    </>
  );
}
