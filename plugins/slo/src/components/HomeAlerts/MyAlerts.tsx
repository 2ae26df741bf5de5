import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ListAlertsQuery,
  SLO_SIGNAL_CHANNEL,
  listAlertsQuery,
} from '@nines/backstage-plugin-slo-common';
import {
  AlertChip,
  FailurePanel,
  LiveNotice,
  Skeleton,
  TimeDistance,
  quietText,
  toUrlSearch,
  useAlertRequest,
  useLive,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { alertsRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';
import { useAlertHref } from '../links';
import { RunbookLink, alertOfRunbook } from '../RunbookLink';

/** How many a glance takes in. */
const MAX_ROWS = 5;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    containerType: 'inline-size',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '168px minmax(0, 1fr)',
    alignItems: 'center',
    '@container (max-width: 400px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: theme.spacing(0.25, 1.5),
    padding: theme.spacing(0.75, 0),
    fontSize: '0.875rem',
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0 },
  },
  name: { overflowWrap: 'anywhere' },
  quiet: {
    fontSize: '0.8125rem',
    color: quietText(theme),
    '& a': { textDecoration: 'underline' }, // a link in a line of text is known by more than its colour
  },
}));

/** What is open on anything that the reader, or a team of theirs, owns; for a home page. */
export function MyAlerts() {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const identity = useApi(identityApiRef);
  const alertsHref = useRouteRef(alertsRouteRef);
  const alertHref = useAlertHref();
  const now = useNow();
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    'mine',
    useAlertRequest({ subject: 'mine' }, async (alerts, signal) => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const query: Partial<ListAlertsQuery> = {
        owner: ownershipEntityRefs.slice(0, 50),
        status: ['firing', 'acknowledged'],
      };
      if (ownershipEntityRefs.length === 0) return { query, page: undefined };
      const page = await alerts.listAlerts(
        { ...query, limit: MAX_ROWS },
        { signal },
      );
      return { query, page };
    }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('alerts.loading')} heights={[28, 28, 28]} />;
  if (loaded.status === 'failed')
    return <FailurePanel error={loaded.error} retry={loaded.retry} />;
  const { query, page } = loaded.value;
  const all = `${alertsHref()}${toUrlSearch(listAlertsQuery, query)}`;
  return (
    <>
      <LiveNotice trouble={trouble} />
      {page && page.items.length > 0 ? (
        <ul className={classes.list} aria-label={t('home.title')}>
          {page.items.map(alert => (
            <li key={alert.id} className={classes.row}>
              <span>
                <AlertChip alert={alert} />
              </span>
              <span className={classes.name}>
                <Link to={alertHref(alert.id)}>{alert.title}</Link>
                <div className={classes.quiet}>
                  {alert.entity.title} ·{' '}
                  <TimeDistance at={alert.firedAt} now={now} />{' '}
                  <RunbookLink of={alertOfRunbook(alert)} />
                </div>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <div>{t(page ? 'home.none' : 'home.nobody')}</div>
      )}
      <Link to={all}>
        {page && page.totalItems > MAX_ROWS
          ? t('home.more', { count: page.totalItems - MAX_ROWS })
          : t('home.all')}{' '}
        →
      </Link>
    </>
  );
}
