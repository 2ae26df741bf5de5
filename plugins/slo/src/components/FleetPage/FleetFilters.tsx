import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ChoiceSelect,
  FacetSelect,
  SearchField,
  quietText,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import {
  FLEET_SORTS,
  ListSlosQuery,
  ListSlosResponse,
} from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
    containerType: 'inline-size',
  },
  // Where the table folds, its heads are gone
  sort: { '@container (min-width: 860px)': { display: 'none' } },
}));

const ORDERS = FLEET_SORTS.flatMap(sort =>
  (['asc', 'desc'] as const).map(order => {
    return { value: `${sort} ${order}`, sort, order };
  }),
);

const FACETS = ['owner', 'system', 'kind', 'tier'] as const;

/** Search and filters; each change asks the backend. */
export function FleetFilters(props: {
  query: ListSlosQuery;
  facets: ListSlosResponse['facets'] | undefined;
  onChange: (part: Partial<ListSlosQuery>) => void;
}) {
  const { query, facets, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('fleet.search')}
        value={query.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      {FACETS.map(facet => (
        <FacetSelect
          key={facet}
          id={`slo-filter-${facet}`}
          label={t(`fleet.filter.${facet}`)}
          options={facets?.[facet] ?? []}
          selected={query[facet] ?? []}
          nameOf={facet === 'owner' || facet === 'system' ? shortRef : String}
          onChange={values => onChange({ [facet]: values })}
        />
      ))}
      <div className={classes.sort}>
        <ChoiceSelect
          id="slo-sort"
          label={t('fleet.sort')}
          value={`${query.sort} ${query.order}`}
          choices={ORDERS.map(({ value, sort, order }) => {
            const arrow = order === 'asc' ? '↑' : '↓';
            return { value, label: `${t(`fleet.column.${sort}`)} ${arrow}` };
          })}
          onChange={chosen => {
            const found = ORDERS.find(({ value }) => value === chosen);
            if (found) onChange({ sort: found.sort, order: found.order });
          }}
        />
      </div>
    </div>
  );
}
