import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  ListIncidentsQuery,
  ListIncidentsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import {
  Paging,
  formatCount,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { IncidentTable } from '../IncidentTable';
import { isFiltered } from './incidentsQuery';

/** One page of the answer: how many there are, the table, and the way to the other pages. */
export function IncidentResults(props: {
  page: ListIncidentsResponse;
  query: ListIncidentsQuery;
  href: (part: Partial<ListIncidentsQuery>) => string;
}) {
  const { page, query, href } = props;
  const { items, totalItems } = page;
  const classes = useResultStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {t('incidents.results', {
            count: totalItems,
            shown: formatCount(totalItems),
          })}
        </span>
        {isFiltered(query) && <Link to="?">{t('incidents.clear')}</Link>}
      </div>
      {items.length > 0 && (
        <IncidentTable label={t('incidents.title')} incidents={items} />
      )}
      {items.length === 0 && totalItems > 0 && (
        <Typography>
          {t('incidents.beyond')}{' '}
          <Link to={href({ offset: 0 })} underline="always">
            {t('incidents.first')}
          </Link>
        </Typography>
      )}
      {totalItems === 0 && (
        <Typography>
          {t(isFiltered(query) ? 'incidents.noMatches' : 'incidents.none')}
        </Typography>
      )}
      <Paging
        label={t('incidents.title')}
        query={query}
        total={totalItems}
        href={href}
      />
    </>
  );
}
