import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import { useStateFills, quietText } from '../../palette';
import { sloReactTranslationRef } from '../../translation';
import { useBudgetText } from './useBudgetText';

const useStyles = makeStyles(theme => ({
  bar: {
    position: 'relative',
    height: 8,
    minWidth: 48,
    borderRadius: 4,
    overflow: 'hidden',
    background: theme.palette.action.disabledBackground,
  },
  unknown: {
    background: 'none',
    border: `1px dashed ${quietText(theme)}`,
  },
  spent: { position: 'absolute', top: 0, bottom: 0, left: 0 },
  over: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: 0,
    borderLeft: `2px solid ${theme.palette.background.paper}`,
  },
}));

/**
 * How much of an error budget is spent: the filled part is spent, the empty part is left. Past the budget the bar is full, and
 * the hatched part behind the notch is what was spent over it.
 *
 * @public
 */
export function BudgetBar(props: {
  /** 1 − bad ÷ allowed, below 0 when overspent; null where it is not known. */
  left: number | null;
  /** Gives the colour. */
  kind: SloStateKind;
}) {
  const { left, kind } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloReactTranslationRef);
  const text = useBudgetText()(left);
  const color = useStateFills()[kind];
  const percentLeft = Math.round(Math.min(1, Math.max(0, left ?? 0)) * 100);
  return (
    <div
      role="meter"
      aria-label={t('budget.meter', { text })}
      aria-valuetext={text}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percentLeft}
      className={
        left === null ? `${classes.bar} ${classes.unknown}` : classes.bar
      }
    >
      {left !== null && (
        <span
          className={classes.spent}
          style={{
            width: `${(1 - Math.min(1, Math.max(0, left))) * 100}%`,
            background: color,
          }}
        />
      )}
      {left !== null && left < 0 && (
        <span
          className={classes.over}
          data-testid="overspent"
          style={{
            left: `${100 / (1 - left)}%`,
            background: `repeating-linear-gradient(135deg, ${color} 0 3px, transparent 3px 5px)`,
            backgroundColor: 'rgba(255, 255, 255, 0.45)',
          }}
        />
      )}
    </div>
  );
}
