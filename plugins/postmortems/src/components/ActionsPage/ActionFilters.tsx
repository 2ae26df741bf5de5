import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ACTION_TYPES,
  PRIORITIES,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import {
  ChoiceSelect,
  FacetSelect,
  SearchField,
  quietText,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { ActionsQuery } from './actionsQuery';

const SORTS = [
  'urgency',
  'due',
  'priority',
  'created',
  'title',
  'owner',
] as const;

const FLAGS = ['moved', 'unowned', 'ownerGone', 'conflict', 'undated'] as const;

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
  },
}));

/** The values that rows have, each once. */
const distinct = (values: readonly string[]) =>
  [...new Set(values)].sort().map(value => ({ value }));

/** Search, filters and order; each change asks the backend. */
export function ActionFilters(props: {
  query: ActionsQuery;
  /** Of this page: owners and services to choose from. */
  items: readonly WireActionItem[];
  onChange: (part: Partial<ActionsQuery>) => void;
}) {
  const { query, items, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const owners = items.flatMap(({ ownerRef }) => ownerRef ?? []);
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('actions.search')}
        value={query.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <FacetSelect
        id="actions-filter-priority"
        label={t('actions.priority')}
        options={PRIORITIES.map(value => ({ value }))}
        selected={query.priority ?? []}
        nameOf={value => value}
        onChange={chosen =>
          onChange({ priority: PRIORITIES.filter(one => chosen.includes(one)) })
        }
      />
      <FacetSelect
        id="actions-filter-type"
        label={t('actions.type')}
        options={ACTION_TYPES.map(value => ({ value }))}
        selected={query.type ?? []}
        nameOf={value => {
          const type = ACTION_TYPES.find(known => known === value);
          return type ? t(`actionType.${type}`) : value;
        }}
        onChange={chosen =>
          onChange({ type: ACTION_TYPES.filter(one => chosen.includes(one)) })
        }
      />
      <FacetSelect
        id="actions-filter-owner"
        label={t('actions.owner')}
        options={distinct(owners)}
        selected={query.owner ?? []}
        nameOf={shortRef}
        onChange={owner => onChange({ owner })}
      />
      <FacetSelect
        id="actions-filter-entity"
        label={t('actions.entity')}
        options={distinct(items.flatMap(({ entityRefs }) => entityRefs))}
        selected={query.entity ?? []}
        nameOf={shortRef}
        onChange={entity => onChange({ entity })}
      />
      <FacetSelect
        id="actions-filter-flag"
        label={t('actions.flag')}
        options={FLAGS.map(value => ({ value }))}
        selected={query.flag ?? []}
        nameOf={value => {
          const flag = FLAGS.find(known => known === value);
          return flag ? t(`actions.flags.${flag}`) : value;
        }}
        onChange={chosen =>
          onChange({ flag: FLAGS.filter(one => chosen.includes(one)) })
        }
      />
      <ChoiceSelect
        id="actions-sort"
        label={t('actions.sort')}
        value={query.sort}
        choices={SORTS.map(value => ({
          value,
          label: t(`actions.sorts.${value}`),
        }))}
        onChange={sort => onChange({ sort })}
      />
    </div>
  );
}
