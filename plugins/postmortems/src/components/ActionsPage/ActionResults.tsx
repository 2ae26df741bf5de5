import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { ListActionItemsResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  Paging,
  formatCount,
  useResultStyles,
} from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { ActionItemTable } from '../ActionItemTable';
import { BulkBar } from './BulkBar';
import { ServiceGroups } from './ServiceGroups';
import { ActionsQuery, isFiltered } from './actionsQuery';
import { useChosenItems } from './useChosenItems';

/** One page of the answer: how many there are, the table, a change of several, and the way to the other pages. */
export function ActionResults(props: {
  page: ListActionItemsResponse;
  query: ActionsQuery;
  href: (part: Partial<ActionsQuery>) => string;
  onChanged: () => void;
}) {
  const { page, query, href, onChanged } = props;
  const { items, totalItems } = page;
  const classes = useResultStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const chosen = useChosenItems(items);
  const hrefOf = ({ ref }: { ref: string }) =>
    href({ item: ref, offset: query.offset });
  const table = { selection: chosen.selection, hrefOf, onChanged };
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {t('actions.results', {
            count: totalItems,
            shown: formatCount(totalItems),
          })}
        </span>
        {isFiltered(query) && (
          <Link to={`?subject=${query.subject}`}>{t('actions.clear')}</Link>
        )}
      </div>
      {items.length > 0 && (
        <BulkBar items={items} chosen={chosen} onChanged={onChanged} />
      )}
      {items.length > 0 &&
        (query.subject === 'service' ? (
          <ServiceGroups items={items} href={href} table={table} />
        ) : (
          <ActionItemTable items={items} {...table} />
        ))}
      {items.length === 0 && totalItems > 0 && (
        <Typography>
          {t('actions.beyond')}{' '}
          <Link to={href({ offset: 0 })} underline="always">
            {t('actions.first')}
          </Link>
        </Typography>
      )}
      {totalItems === 0 && (
        <Typography>
          {isFiltered(query)
            ? t('actions.noMatches')
            : t(`actions.none.${query.subject}`)}
        </Typography>
      )}
      <Paging
        label={t('actions.title')}
        query={query}
        total={totalItems}
        href={href}
      />
    </>
  );
}
