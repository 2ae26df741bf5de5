import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ListIncidentsQuery,
  SEVERITIES,
  WireIncident,
} from '@nines/backstage-plugin-postmortems-common';
import {
  ChoiceSelect,
  FacetSelect,
  SearchField,
  quietText,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { useSeverityName } from '../shared';

const SORTS = ['urgency', 'created', 'severity', 'title'] as const;

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
  },
}));

/** Search, filters and order; each change asks the backend. */
export function IncidentFilters(props: {
  query: ListIncidentsQuery;
  /** Of this page: services to choose from. */
  items: readonly WireIncident[];
  onChange: (part: Partial<ListIncidentsQuery>) => void;
}) {
  const { query, items, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const severityName = useSeverityName();
  const entities = new Set(items.flatMap(({ entityRefs }) => entityRefs));
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('incidents.search')}
        value={query.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <FacetSelect
        id="incidents-filter-severity"
        label={t('incidents.severity')}
        options={SEVERITIES.map(value => ({ value: `${value}` }))}
        selected={query.severity ?? []}
        nameOf={value => {
          const severity = SEVERITIES.find(known => `${known}` === value);
          return severity ? severityName(severity) : value;
        }}
        onChange={severity => onChange({ severity })}
      />
      <FacetSelect
        id="incidents-filter-entity"
        label={t('incidents.entity')}
        options={[...entities].sort().map(value => ({ value }))}
        selected={query.entity ?? []}
        nameOf={shortRef}
        onChange={entity => onChange({ entity })}
      />
      <ChoiceSelect
        id="incidents-sort"
        label={t('incidents.sort')}
        value={query.sort}
        choices={SORTS.map(value => ({
          value,
          label: t(`incidents.sorts.${value}`),
        }))}
        onChange={sort => onChange({ sort })}
      />
    </div>
  );
}
