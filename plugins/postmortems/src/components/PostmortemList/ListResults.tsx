import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  ListPostmortemsQuery,
  ListPostmortemsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import {
  Paging,
  formatCount,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemTable } from './PostmortemTable';

/** Where nothing is filtered by them, nothing is to be cleared. */
const NO_FILTERS = ['sort', 'order', 'offset', 'limit'];

/** One page of the answer: how many there are, the table, and the way to the other pages. */
export function ListResults(props: {
  page: ListPostmortemsResponse;
  query: ListPostmortemsQuery;
  href: (part: Partial<ListPostmortemsQuery>) => string;
}) {
  const { page, query, href } = props;
  const { totalItems, items } = page;
  const classes = useResultStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const isFiltered = Object.entries(query).some(
    ([name, value]) =>
      !NO_FILTERS.includes(name) &&
      [value].flat().length > 0 &&
      value !== undefined,
  );
  const others = [query.entity, query.runbook, query.from, query.to].flat();
  const named = others.filter(Boolean).join(', ');
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {t('postmortems.results', {
            count: totalItems,
            shown: formatCount(totalItems),
          })}
        </span>
        {named && <span>{t('postmortems.only', { filters: named })}</span>}
        {isFiltered && (
          <Link to="?" underline="always">
            {t('postmortems.clear')}
          </Link>
        )}
      </div>
      {items.length > 0 && <PostmortemTable postmortems={items} />}
      {items.length === 0 && totalItems > 0 && (
        <Typography>
          {t('postmortems.beyond')}{' '}
          <Link to={href({ offset: 0 })} underline="always">
            {t('postmortems.first')}
          </Link>
        </Typography>
      )}
      {totalItems === 0 && (
        <Typography>
          {t(isFiltered ? 'postmortems.noMatches' : 'postmortems.none')}
        </Typography>
      )}
      <Paging
        label={t('postmortems.title')}
        query={query}
        total={totalItems}
        href={href}
      />
    </>
  );
}
