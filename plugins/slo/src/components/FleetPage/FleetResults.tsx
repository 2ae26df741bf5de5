import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  ListSlosQuery,
  ListSlosResponse,
} from '@nines/backstage-plugin-slo-common';
import {
  Paging,
  TimeDistance,
  formatCount,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { SloTable } from '../SloTable';
import { isFiltered } from './fleetQuery';

/** One page of the answer: how many there are, the table, and the way to the other pages. */
export function FleetResults(props: {
  page: ListSlosResponse;
  query: ListSlosQuery;
  href: (part: Partial<ListSlosQuery>) => string;
  isBusy: boolean;
  now: number;
}) {
  const { page, query, href, isBusy, now } = props;
  const classes = useResultStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {t('fleet.results', {
            count: page.totalItems,
            shown: formatCount(page.totalItems),
          })}
        </span>
        {query.entity && (
          <span>
            {t('fleet.ofEntity', { entities: query.entity.join(', ') })}
          </span>
        )}
        {page.asOf && (
          <span>
            {t('fleet.asOf')} <TimeDistance at={page.asOf} now={now} />
          </span>
        )}
        {isFiltered(query) && <Link to="?">{t('fleet.clear')}</Link>}
      </div>
      {page.items.length === 0 ? (
        <NothingFound query={query} total={page.totalItems} href={href} />
      ) : (
        <SloTable
          label={t('fleet.title')}
          rows={page.items}
          now={now}
          isBusy={isBusy}
          sort={{
            by: query.sort,
            order: query.order,
            href: (sort, order) => href({ sort, order }),
          }}
        />
      )}
      <Paging
        label={t('fleet.title')}
        query={query}
        total={page.totalItems}
        href={href}
      />
    </>
  );
}

function NothingFound(props: {
  query: ListSlosQuery;
  total: number;
  href: (part: Partial<ListSlosQuery>) => string;
}) {
  const { query, total, href } = props;
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
    <Typography>
      {t(isFiltered(query) ? 'fleet.noMatches' : 'fleet.none')}
    </Typography>
  );
}
