import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  ListAlertsQuery,
  ListAlertsResponse,
} from '@nines/backstage-plugin-slo-common';
import {
  Paging,
  TimeDistance,
  formatCount,
  shortRef,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { AlertTable } from './AlertTable';

/** One page of the answer: how many there are, the table, and the way to the other pages. */
export function AlertResults(props: {
  page: ListAlertsResponse;
  query: ListAlertsQuery;
  href: (part: Partial<ListAlertsQuery>) => string;
  now: number;
}) {
  const { page, query, href, now } = props;
  const classes = useResultStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { offset, limit, ...filters } = query;
  const isFiltered = Object.values(filters).some(value => value !== undefined);
  const subjects = [query.owner, query.system, query.entity, query.slo].flatMap(
    values => values ?? [],
  );
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {t('alerts.results', {
            count: page.totalItems,
            shown: formatCount(page.totalItems),
          })}
        </span>
        {subjects.length > 0 && (
          <span>
            {t('fleet.ofEntity', {
              entities: subjects.map(nameOf).join(', '),
            })}
          </span>
        )}
        {page.asOf && (
          <span>
            {t('alerts.asOf')} <TimeDistance at={page.asOf} now={now} />
          </span>
        )}
        {isFiltered && <Link to="?">{t('fleet.clear')}</Link>}
      </div>
      {page.items.length === 0 ? (
        <Nothing isFiltered={isFiltered} total={page.totalItems} href={href} />
      ) : (
        <AlertTable label={t('alerts.title')} alerts={page.items} now={now} />
      )}
      <Paging
        label={t('alerts.title')}
        query={query}
        total={page.totalItems}
        href={href}
      />
    </>
  );
}

function Nothing(props: {
  isFiltered: boolean;
  total: number;
  href: (part: Partial<ListAlertsQuery>) => string;
}) {
  const { isFiltered, total, href } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  if (total > 0)
    return (
      <Typography>
        {t('fleet.beyond')}{' '}
        <Link to={href({ offset: 0 })} underline="always">
          {t('fleet.first')}
        </Link>
      </Typography>
    );
  return (
    <Typography>{t(isFiltered ? 'fleet.noMatches' : 'alerts.none')}</Typography>
  );
}

/** An entity's name; of an SLO's ref all of it. */
function nameOf(ref: string): string {
  return ref.split('/').length > 2 ? ref : shortRef(ref);
}
