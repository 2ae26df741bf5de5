import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { listDeadEndsQuery } from '@nines/backstage-plugin-runbooks-common';
import {
  LiveNotice,
  Paging,
  SearchField,
  Section,
  Skeleton,
  formatCount,
  quietText,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLiveRunbooks } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { DeadAlertTable } from './DeadAlertTable';

const useStyles = makeStyles(theme => ({
  search: {
    '& label': { color: quietText(theme) },
    display: 'flex',
    margin: theme.spacing(1, 0, 1.5),
    paddingTop: 4,
  },
}));

/** Alerts whose runbook does not resolve: which, what they give, what is missing; the URL holds the search. */
export function DeadAlerts() {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { query, change, href } = useUrlQuery(listDeadEndsQuery);
  const { loaded, trouble } = useLiveRunbooks(
    { subject: 'dead ends', detail: JSON.stringify(query) },
    (api, signal) => api.listDeadEnds(query, { signal }),
  );
  const page = loaded.status === 'ready' ? loaded.value : undefined;
  return (
    <Section
      isTop
      title={t('deadEnds.alerts')}
      text={
        page?.unknown ??
        t('deadEnds.alertsText', {
          shown: page ? formatCount(page.alerts) : '–',
        })
      }
    >
      <div className={classes.search}>
        <SearchField
          label={t('deadEnds.search')}
          value={query.search ?? ''}
          onChange={search => change({ search: search || undefined })}
        />
      </div>
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('deadEnds.loading')} heights={[440]} />
      )}
      {loaded.status === 'failed' && (
        <RunbooksFailure error={loaded.error} retry={loaded.retry} />
      )}
      {page && page.items.length > 0 && <DeadAlertTable alerts={page.items} />}
      {page && page.totalItems === 0 && !page.unknown && (
        <p>{t(query.search ? 'browse.noMatches' : 'deadEnds.noAlerts')}</p>
      )}
      {page && (
        <Paging
          label={t('deadEnds.alerts')}
          query={query}
          total={page.totalItems}
          href={href}
        />
      )}
    </Section>
  );
}
