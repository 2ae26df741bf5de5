import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { formatInstant, quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { lastOf, moveRange, scaleRange } from './timeRange';
import { ChartRange } from './useChartRange';

const HOUR = 3_600_000;

const useStyles = makeStyles(theme => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    fontSize: '0.8125rem',
    color: quietText(theme),
    '& button': { textTransform: 'none' },
  },
  step: { minWidth: 36, fontSize: '1rem', lineHeight: 1.4 },
}));

/** Buttons for what dragging does, and the range in words. */
export function RangeControls({ range }: { range: ChartRange }) {
  const { shown, whole, show } = range;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const steps = [
    { sign: '←', label: t('charts.zoom.earlier'), to: moveRange(shown, -0.5) },
    { sign: '−', label: t('charts.zoom.out'), to: scaleRange(shown, 2) },
    { sign: '+', label: t('charts.zoom.in'), to: scaleRange(shown, 0.5) },
    { sign: '→', label: t('charts.zoom.later'), to: moveRange(shown, 0.5) },
  ];
  return (
    <div
      role="group"
      aria-label={t('charts.zoom.label')}
      className={classes.controls}
    >
      <ButtonGroup size="small">
        <Button onClick={() => show()}>{t('charts.zoom.whole')}</Button>
        <Button onClick={() => show(lastOf(whole, 168 * HOUR))}>
          {t('charts.zoom.week')}
        </Button>
        <Button onClick={() => show(lastOf(whole, 24 * HOUR))}>
          {t('charts.zoom.day')}
        </Button>
        <Button onClick={() => show(lastOf(whole, HOUR))}>
          {t('charts.zoom.hour')}
        </Button>
      </ButtonGroup>
      <ButtonGroup size="small">
        {steps.map(({ sign, label, to }) => (
          <Button
            key={sign}
            className={classes.step}
            aria-label={label}
            title={label}
            onClick={() => show(to)}
          >
            {sign}
          </Button>
        ))}
      </ButtonGroup>
      <span role="status">
        {t('charts.zoom.range', {
          from: formatInstant(shown.from),
          to: formatInstant(shown.to),
        })}
      </span>
    </div>
  );
}
