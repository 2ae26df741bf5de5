import { Suspense, lazy } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { Section, Skeleton } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { AlertTable } from '../AlertList';
import { AlertRunbook } from '../AlertRunbook';
import { alertOfRunbook } from '../RunbookLink';
import { ALERT_CHART_HEIGHTS } from '../heights';
import { AlertActions } from './AlertActions';
import { AlertHead } from './AlertHead';
import { AlertTimeline } from './AlertTimeline';
import { AlertWhy } from './AlertWhy';
import { EscalationSection } from './EscalationSection';

/** Charts come with a library of their own: loaded when a page shows them. */
const AlertChart = lazy(() =>
  import('./AlertChart').then(({ AlertChart: component }) => ({
    default: component,
  })),
);

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    minWidth: 0,
  },
  columns: {
    display: 'grid',
    gap: theme.spacing(2.5, 4),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
  },
}));

/** One alert whole: what, since when, why, what to do, who knows, and all that happened. */
export function AlertView(props: {
  alert: AlertResponse;
  now: number;
  /** Reads the alert again, after something was changed. */
  reload: () => void;
}) {
  const { alert, now, reload } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.page}>
      <AlertHead alert={alert} now={now} />
      <AlertActions alert={alert} onChange={reload} />
      <div className={classes.columns}>
        <AlertWhy alert={alert} />
        <AlertRunbook of={alertOfRunbook(alert)} />
        <EscalationSection alert={alert} now={now} />
      </div>
      <Suspense
        fallback={
          <Skeleton label={t('charts.loading')} heights={ALERT_CHART_HEIGHTS} />
        }
      >
        <AlertChart alert={alert} now={now} />
      </Suspense>
      <AlertTimeline alert={alert} onChange={reload} />
      {alert.group.length > 0 && (
        <Section title={t('alert.group.title')} text={t('alert.group.text')}>
          <AlertTable
            label={t('alert.group.title')}
            alerts={alert.group}
            now={now}
          />
        </Section>
      )}
    </div>
  );
}
