import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ListRunbooksQuery,
  ListRunbooksResponse,
} from '@nines/backstage-plugin-runbooks-common';
import {
  FacetSelect,
  SearchField,
  quietText,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
  },
}));

/** Search and filters; each change asks the backend. */
export function BrowseFilters(props: {
  query: ListRunbooksQuery;
  filters: ListRunbooksResponse['filters'] | undefined;
  onChange: (part: Partial<ListRunbooksQuery>) => void;
}) {
  const { query, filters, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('browse.search')}
        value={query.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <FacetSelect
        id="runbooks-filter-owner"
        label={t('browse.owner')}
        options={(filters?.owners ?? []).map(value => ({ value }))}
        selected={query.owner ?? []}
        nameOf={shortRef}
        onChange={owner => onChange({ owner })}
      />
      <FacetSelect
        id="runbooks-filter-system"
        label={t('browse.system')}
        options={(filters?.systems ?? []).map(value => ({ value }))}
        selected={query.system ?? []}
        nameOf={shortRef}
        onChange={system => onChange({ system })}
      />
    </div>
  );
}
