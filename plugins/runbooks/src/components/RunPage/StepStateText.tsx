import { useTranslationRef } from '@backstage/frontend-plugin-api';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import SkipNextIcon from '@material-ui/icons/SkipNext';
import { makeStyles } from '@material-ui/core/styles';
import { StepState } from '@nines/backstage-plugin-runbooks-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import { useStateColors } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const LOOKS: Readonly<
  Record<StepState, { Icon: typeof CancelIcon; color: SloStateKind }>
> = {
  open: { Icon: RadioButtonUncheckedIcon, color: 'noData' },
  done: { Icon: CheckCircleIcon, color: 'healthy' },
  skipped: { Icon: SkipNextIcon, color: 'lowTraffic' },
  failed: { Icon: CancelIcon, color: 'exhausted' },
};

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    fontWeight: 500,
  },
});

/** How a step stands: shape, word and colour. */
export function StepStateText({ state }: { state: StepState }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { Icon, color } = LOOKS[state];
  return (
    <span className={classes.state} style={{ color: useStateColors()[color] }}>
      <Icon aria-hidden style={{ fontSize: '1rem' }} />
      {t(`run.state.${state}`)}
    </span>
  );
}
