import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  AlertActionRequest,
  AlertMove,
  AlertResponse,
} from '@nines/backstage-plugin-slo-common';
import { alertApiRef, useAction } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { SilenceDialog, matchersOf } from '../SilencesPage';
import { SimulateDialog } from '../Simulation';
import { ResolveDialog } from './ResolveDialog';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& button': { textTransform: 'none' },
  },
  outcome: { fontSize: '0.875rem' },
}));

/** What the reader may do to the alert, as the backend says; everything it refuses is said in its words. */
export function AlertActions(props: {
  alert: AlertResponse;
  onChange: () => void;
}) {
  const { alert, onChange } = props;
  const { id, allowedActions } = alert;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useApi(alertApiRef);
  const action = useAction(onChange);
  const [open, setOpen] = useState<'resolve' | 'silence' | 'simulate'>();
  const close = () => setOpen(undefined);
  const may = (wanted: (typeof allowedActions)[number]) =>
    allowedActions.includes(wanted);
  const move = (how: AlertMove, request: AlertActionRequest = {}) =>
    action.run(() => alerts.moveAlert(id, how, request), t(`alert.did.${how}`));
  const others = alert.group.filter(({ status }) => status === 'firing').length;
  return (
    <div
      role="group"
      aria-label={t('alert.actions')}
      className={classes.actions}
    >
      {may('acknowledge') && (
        <Button
          variant="contained"
          color="primary"
          disabled={action.isBusy}
          onClick={() => move('acknowledge', { wholeGroup: others > 0 })}
        >
          {others > 0
            ? t('alert.do.acknowledgeAll', { all: String(others + 1) })
            : t('alert.do.acknowledge')}
        </Button>
      )}
      {may('acknowledge') && others > 0 && (
        <Button
          variant="outlined"
          disabled={action.isBusy}
          onClick={() => move('acknowledge')}
        >
          {t('alert.do.acknowledgeOne')}
        </Button>
      )}
      {may('unacknowledge') && (
        <Button
          variant="outlined"
          disabled={action.isBusy}
          onClick={() => move('unacknowledge')}
        >
          {t('alert.do.unacknowledge')}
        </Button>
      )}
      {may('resolve') && (
        <Button variant="outlined" onClick={() => setOpen('resolve')}>
          {t('alert.do.resolve')}
        </Button>
      )}
      {may('silence') && (
        <Button variant="outlined" onClick={() => setOpen('silence')}>
          {t('alert.do.silence')}
        </Button>
      )}
      <Button onClick={() => setOpen('simulate')}>{t('simulate.open')}</Button>
      <span role="status" className={classes.outcome}>
        {action.outcome}
      </span>
      {open === 'resolve' && (
        <ResolveDialog
          isBusy={action.isBusy}
          onResolve={async note => {
            if (await move('resolve', { note })) close();
          }}
          onClose={close}
        />
      )}
      {open === 'silence' && (
        <SilenceDialog
          matchers={matchersOf(alert)}
          onClose={close}
          onDone={onChange}
        />
      )}
      {open === 'simulate' && (
        <SimulateDialog subject={alert} onClose={close} />
      )}
    </div>
  );
}
