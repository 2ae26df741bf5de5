import { Suspense, lazy } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { SloResponse } from '@nines/backstage-plugin-slo-common';
import {
  PageTitle,
  Section,
  Skeleton,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { BurnTable } from '../BurnTable';
import { EntityAlerts } from '../EntityAlerts';
import { ProblemList } from '../ProblemList';
import { CHART_HEIGHTS } from '../heights';
import { Computed } from './Computed';
import { ExclusionSection } from './ExclusionSection';
import { Figures } from './Figures';
import { HistorySection } from './HistorySection';
import { ObjectiveSwitcher } from './ObjectiveSwitcher';
import { SloActions } from './SloActions';
import { SloHead } from './SloHead';
import { SourceSection } from './SourceSection';

/** Charts come with a library of their own: loaded when a page shows them. */
const SloCharts = lazy(() =>
  import('../charts').then(({ SloCharts: component }) => ({
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

/** One SLO whole: its figures, its charts, and how they came about; of one that was never read, its problems. */
export function SloView(props: {
  slo: SloResponse;
  now: number;
  /** Reads the SLO again, after something was changed. */
  reload: () => void;
}) {
  const { slo, now, reload } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const wanted = useSearchParams()[0].get('objective');
  const objective =
    slo.objectives.find(candidate => candidate.objective === wanted) ??
    slo.objectives.at(0);
  return (
    <div className={classes.page}>
      <PageTitle title={slo.title} />
      <SloHead slo={slo} objective={objective} now={now} />
      <ObjectiveSwitcher objectives={slo.objectives} shown={objective} />
      <ProblemList problems={slo.problems} />
      {objective && objective.target !== null && (
        <>
          <SloActions objective={objective} />
          <Figures objective={objective} now={now} />
          <Suspense
            fallback={
              <Skeleton label={t('charts.loading')} heights={CHART_HEIGHTS} />
            }
          >
            <SloCharts objective={objective} />
          </Suspense>
          <div className={classes.columns}>
            <Section title={t('tab.burn')}>
              <BurnTable objective={objective} />
            </Section>
            <HistorySection objective={objective} />
          </div>
          <EntityAlerts
            entityRef={objective.entityRef}
            sloRef={objective.sloRef}
            now={now}
          />
          <Computed objective={objective} objectives={slo.objectives} />
          <SourceSection objective={objective} />
          <ExclusionSection objective={objective} onChange={reload} />
        </>
      )}
    </div>
  );
}
