import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  ListRunbooksQuery,
  ListRunbooksResponse,
} from '@nines/backstage-plugin-runbooks-common';
import {
  Paging,
  TimeDistance,
  formatCount,
  useNow,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { RunbookTable } from '../RunbookTable';

/** One page of the answer: how many there are, the table, and the way to the other pages. */
export function BrowseResults(props: {
  page: ListRunbooksResponse;
  query: ListRunbooksQuery;
  href: (part: Partial<ListRunbooksQuery>) => string;
}) {
  const { page, query, href } = props;
  const { totalItems, items, asOf } = page;
  const classes = useResultStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow();
  const { search, owner, system, entity, flag } = query;
  const isFiltered = [search, owner, system, entity, flag].some(
    value => value?.length,
  );
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {t('browse.results', {
            count: totalItems,
            shown: formatCount(totalItems),
          })}
        </span>
        {entity && (
          <span>{t('browse.ofEntity', { entities: entity.join(', ') })}</span>
        )}
        {asOf && (
          <span>
            {t('browse.asOf')} <TimeDistance at={asOf} now={now} isPast />
          </span>
        )}
        {isFiltered && <Link to="?">{t('browse.clear')}</Link>}
      </div>
      {items.length > 0 && (
        <RunbookTable label={t('browse.title')} runbooks={items} />
      )}
      {items.length === 0 && totalItems > 0 && (
        <Typography>
          {t('browse.beyond')}{' '}
          <Link to={href({ offset: 0 })} underline="always">
            {t('browse.first')}
          </Link>
        </Typography>
      )}
      {totalItems === 0 && (
        <Typography>
          {t(isFiltered ? 'browse.noMatches' : 'browse.none')}
        </Typography>
      )}
      <Paging
        label={t('browse.title')}
        query={query}
        total={totalItems}
        href={href}
      />
    </>
  );
}
