import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { trendsQuery } from '@nines/backstage-plugin-postmortems-common';
import {
  LiveNotice,
  Skeleton,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { trendsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { TrendFilters } from './TrendFilters';
import { TrendsView } from './TrendsView';

/** Of the figures, and of the charts. */
const ROOM = [64, 320, 320, 320];

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** How incidents develop; the URL holds the question. */
export function TrendsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  const { query, change } = useUrlQuery(trendsQuery);
  const { loaded, trouble } = useLivePostmortems(
    { subject: 'trends', detail: JSON.stringify(query) },
    (api, signal) => api.getTrends(query, { signal }),
  );
  return (
    <div className={classes.page}>
      <TrendFilters query={query} onChange={change} />
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('trends.loading')} heights={ROOM} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' && <TrendsView trends={loaded.value} />}
    </div>
  );
}
