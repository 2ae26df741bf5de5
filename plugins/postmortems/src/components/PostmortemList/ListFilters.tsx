import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  FACTOR_KINDS,
  ListPostmortemsQuery,
  ListPostmortemsResponse,
  SEVERITIES,
} from '@nines/backstage-plugin-postmortems-common';
import {
  ChoiceSelect,
  FacetSelect,
  SearchField,
  quietText,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { RefFilter, useSeverityName } from '../shared';

const SORTS = [
  'impactStart',
  'updated',
  'severity',
  'title',
  'due',
  'timeToResolve',
] as const;

const ORDERS = ['', 'asc', 'desc'] as const;

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
  },
}));

/** Search, filters and order; each change asks the backend. */
export function ListFilters(props: {
  query: ListPostmortemsQuery;
  filters: ListPostmortemsResponse['filters'] | undefined;
  onChange: (part: Partial<ListPostmortemsQuery>) => void;
}) {
  const { query, filters, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const severityName = useSeverityName();
  const nameOfFactor = (value: string) => {
    const kind = FACTOR_KINDS.find(known => known === value);
    return kind ? tWriting(`factors.kind.${kind}`) : value;
  };
  const nameOfSeverity = (value: string) => {
    const severity = SEVERITIES.find(known => `${known}` === value);
    return severity ? severityName(severity) : value;
  };
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('postmortems.search')}
        value={query.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <FacetSelect
        id="postmortems-severity"
        label={tWriting('details.severity')}
        options={SEVERITIES.map(value => ({ value: `${value}` }))}
        selected={query.severity ?? []}
        nameOf={nameOfSeverity}
        onChange={severity => onChange({ severity })}
      />
      <FacetSelect
        id="postmortems-owner"
        label={tWriting('details.owner')}
        options={(filters?.owners ?? []).map(value => ({ value }))}
        selected={query.owner ?? []}
        nameOf={shortRef}
        onChange={owner => onChange({ owner })}
      />
      <FacetSelect
        id="postmortems-tag"
        label={tWriting('details.tags')}
        options={(filters?.tags ?? []).map(value => ({ value }))}
        selected={query.tag ?? []}
        nameOf={value => value}
        onChange={tag => onChange({ tag })}
      />
      <FacetSelect
        id="postmortems-factor"
        label={t('postmortems.factor')}
        options={FACTOR_KINDS.map(value => ({ value }))}
        selected={query.factor ?? []}
        nameOf={nameOfFactor}
        onChange={factor => onChange({ factor })}
      />
      <RefFilter
        id="postmortems-system"
        label={t('postmortems.system')}
        kinds={['system', 'domain']}
        value={query.system?.[0]}
        onChange={system => onChange({ system: system ? [system] : undefined })}
      />
      <ChoiceSelect
        id="postmortems-due"
        label={t('postmortems.dueLabel')}
        value={query.overdue ?? ''}
        choices={[
          { value: '', label: t('postmortems.anyDue') },
          { value: 'true', label: t('postmortems.overdueOnly') },
        ]}
        onChange={value => onChange({ overdue: value || undefined })}
      />
      <ChoiceSelect
        id="postmortems-sort"
        label={t('postmortems.sortBy')}
        value={query.sort}
        choices={SORTS.map(value => ({
          value,
          label: t(`postmortems.sort.${value}`),
        }))}
        onChange={sort => onChange({ sort })}
      />
      <ChoiceSelect
        id="postmortems-order"
        label={t('postmortems.orderLabel')}
        value={query.order ?? ''}
        choices={ORDERS.map(value => ({
          value,
          label: t(`postmortems.order.${value || 'usual'}`),
        }))}
        onChange={value => onChange({ order: value || undefined })}
      />
    </div>
  );
}
