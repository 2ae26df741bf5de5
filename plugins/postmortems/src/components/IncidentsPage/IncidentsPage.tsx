import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LinkButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { INCIDENT_STATUSES } from '@nines/backstage-plugin-postmortems-common';
import {
  LiveNotice,
  Skeleton,
  ToggleCounts,
  useStateFills,
  useUrlQuery,
} from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import {
  incidentsTranslationRef,
  sharedTranslationRef,
} from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { usePostmortemsHrefs } from '../links';
import { INCIDENT_COLORS, StatusIcon } from '../shared';
import { IncidentFilters } from './IncidentFilters';
import { IncidentResults } from './IncidentResults';
import { incidentsQuery } from './incidentsQuery';

/** Of the line that counts, and of the table. */
const ROOM = [16, 1160];

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: theme.spacing(1, 2),
    minHeight: 36,
  },
}));

/** Every incident that the reader may see, those under way first: one request per page, and the address holds the question. */
export function IncidentsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const fills = useStateFills();
  const hrefs = usePostmortemsHrefs();
  const { query, change, href } = useUrlQuery(incidentsQuery);
  const { loaded, trouble } = useLivePostmortems(
    { subject: 'incidents', detail: JSON.stringify(query) },
    (api, signal) => api.listIncidents(query, { signal }),
  );
  const page = loaded.status === 'ready' ? loaded.value : undefined;
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <ToggleCounts
          label={t('incidents.statuses')}
          items={INCIDENT_STATUSES.map(status => ({
            value: status,
            label: tShared(`status.incident.${status}.label`),
            icon: <StatusIcon status={status} />,
            color: fills[INCIDENT_COLORS[status]],
            count: page && (page.counts[status] ?? 0),
          }))}
          selected={query.status ?? []}
          onChange={status => change({ status })}
        />
        {page?.allowedActions.includes('open') && (
          <LinkButton
            to={hrefs.newIncident}
            variant="contained"
            color="primary"
            size="small"
          >
            {t('incidents.declare')}
          </LinkButton>
        )}
      </div>
      <IncidentFilters
        query={query}
        items={page?.items ?? []}
        onChange={change}
      />
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('incidents.loading')} heights={ROOM} />
      )}
      {loaded.status === 'failed' && (
        <PostmortemsFailure error={loaded.error} retry={loaded.retry} />
      )}
      {page && <IncidentResults page={page} query={query} href={href} />}
    </div>
  );
}
