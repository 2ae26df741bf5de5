import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionStatus,
  WireActionItem,
  isOpenAction,
  nextActionStatuses,
} from '@nines/backstage-plugin-postmortems-common';
import { actionsTranslationRef } from '../../translation';
import { StatusDialog } from './StatusDialog';
import { ItemMovesOn } from './useItemMovesOn';

const useStyles = makeStyles(theme => ({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Where an item may go from here; what needs words asks for them. */
export function StatusButtons(props: {
  item: WireActionItem;
  moves: ItemMovesOn;
}) {
  const { item, moves } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const [asked, setAsked] = useState<ActionStatus>();
  if (!item.allowedActions.includes('status')) return null;
  const wasOpen = isOpenAction(item.status);
  const labelOf = (status: ActionStatus) => {
    if (status === 'open' && !wasOpen) return t('move.to.reopen');
    if (status === 'in_progress' && !wasOpen) return t('move.to.resume');
    return t(`move.to.${status}`);
  };
  const go = (status: ActionStatus) =>
    wasOpen && isOpenAction(status)
      ? moves.status({ status })
      : setAsked(status);
  return (
    <div role="group" aria-label={t('move.label')} className={classes.buttons}>
      {nextActionStatuses(item.status).map(status => (
        <Button
          key={status}
          size="small"
          variant="outlined"
          disabled={moves.isBusy}
          onClick={() => go(status)}
        >
          {labelOf(status)}
        </Button>
      ))}
      {asked && (
        <StatusDialog
          item={item}
          status={asked}
          moves={moves}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
