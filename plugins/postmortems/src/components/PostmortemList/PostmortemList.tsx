import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  POSTMORTEM_STATUSES,
  listPostmortemsQuery,
} from '@nines/backstage-plugin-postmortems-common';
import {
  LiveNotice,
  Skeleton,
  ToggleCounts,
  useStateFills,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import {
  postmortemsTranslationRef,
  sharedTranslationRef,
} from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { POSTMORTEM_COLORS, StatusIcon } from '../shared';
import { ListActions } from './ListActions';
import { ListFilters } from './ListFilters';
import { ListResults } from './ListResults';
import { OverdueNotice } from './OverdueNotice';

/** Of the line that counts, and of the table. */
const ROOM = [16, 1160];

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
}));

/** Every postmortem that the reader may see: one request per page, and the URL holds the question. */
export function PostmortemList() {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const fills = useStateFills();
  const { query, change, href } = useUrlQuery(listPostmortemsQuery);
  const { loaded, trouble } = useLivePostmortems(
    { subject: 'postmortems', detail: JSON.stringify(query) },
    (api, signal) => api.listPostmortems(query, { signal }),
  );
  const page = loaded.status === 'ready' ? loaded.value : undefined;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <ToggleCounts
          label={t('postmortems.statuses')}
          items={POSTMORTEM_STATUSES.map(status => ({
            value: status,
            label: tShared(`status.postmortem.${status}.label`),
            icon: <StatusIcon status={status} />,
            color: fills[POSTMORTEM_COLORS[status]],
            count: page && (page.counts[status] ?? 0),
          }))}
          selected={query.status ?? []}
          onChange={status => change({ status })}
        />
        <ListActions allowed={page?.allowedActions ?? []} />
      </div>
      <ListFilters query={query} filters={page?.filters} onChange={change} />
      {query.overdue === undefined && <OverdueNotice href={href} />}
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('postmortems.loading')} heights={ROOM} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {page && <ListResults page={page} query={query} href={href} />}
    </div>
  );
}
