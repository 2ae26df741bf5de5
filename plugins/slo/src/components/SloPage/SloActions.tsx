import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { WireObjective } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { RulesDialog } from '../Rules';
import { SimulateDialog } from '../Simulation';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& button': { textTransform: 'none' },
  },
}));

/** What can be asked of an SLO: whom its alerts would tell, and its form as Prometheus rules. */
export function SloActions(props: {
  objective: Pick<WireObjective, 'entityRef' | 'slo' | 'sloRef' | 'objective'>;
}) {
  const { objective } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const [open, setOpen] = useState<'simulate' | 'rules'>();
  const close = () => setOpen(undefined);
  return (
    <div className={classes.actions}>
      <Button
        size="small"
        variant="outlined"
        onClick={() => setOpen('simulate')}
      >
        {t('simulate.open')}
      </Button>
      <Button size="small" variant="outlined" onClick={() => setOpen('rules')}>
        {t('rules.open')}
      </Button>
      {open === 'simulate' && (
        <SimulateDialog subject={objective} onClose={close} />
      )}
      {open === 'rules' && <RulesDialog id={objective} onClose={close} />}
    </div>
  );
}
