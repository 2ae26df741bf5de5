import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  RunEventRequest,
  StepState,
} from '@nines/backstage-plugin-runbooks-common';
import { runbooksTranslationRef } from '../../translation';

const MOVES = ['done', 'skipped', 'failed'] as const;

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    margin: theme.spacing(0.5, 0),
    '& button': { textTransform: 'none' },
    '& button[aria-pressed="true"]': {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    },
  },
}));

/**
 * Done, skipped, failed: pressing the one that holds opens the step again. The buttons stay where they are and stay enabled, so that
 * the focus stays with them while the answer comes.
 */
export function StepButtons(props: {
  state: StepState;
  /** From 1. */
  number: number;
  isNoting: boolean;
  isBusy: boolean;
  onMove: (type: RunEventRequest['type'], done: string) => void;
  onNote: () => void;
}) {
  const { state, number, isNoting, isBusy, onMove, onNote } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const step = `${number}`;
  const press = (move: (typeof MOVES)[number]) => {
    if (isBusy) return;
    const isReopened = state === move;
    const next = isReopened ? 'open' : move;
    onMove(
      isReopened ? 'reopened' : move,
      t('run.moved', { step, state: t(`run.state.${next}`) }),
    );
  };
  return (
    <div
      role="group"
      aria-label={t('run.step', { number: step })}
      className={classes.buttons}
    >
      {MOVES.map(move => (
        <Button
          key={move}
          size="small"
          variant="outlined"
          aria-pressed={state === move}
          aria-disabled={isBusy}
          aria-label={t('run.doOf', { what: t(`run.do.${move}`), step })}
          onClick={() => press(move)}
        >
          {t(`run.do.${move}`)}
        </Button>
      ))}
      <Button
        size="small"
        aria-expanded={isNoting}
        aria-label={t('run.doOf', { what: t('run.do.note'), step })}
        onClick={onNote}
      >
        {t('run.do.note')}
      </Button>
    </div>
  );
}
