import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { TrendsQuery } from '@nines/backstage-plugin-postmortems-common';
import { ChoiceSelect, quietText } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';
import { RefFilter } from '../shared';

const REFS = [
  { field: 'owner', kinds: ['group', 'user'] },
  { field: 'system', kinds: ['system', 'domain'] },
  { field: 'entity', kinds: ['component', 'api', 'resource'] },
] as const;

const DATES = ['from', 'to'] as const;
const BUCKETS = ['month', 'quarter'] as const;

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
  },
}));

/** Whose, of what, from when to when, by month or by quarter. */
export function TrendFilters(props: {
  query: TrendsQuery;
  onChange: (part: Partial<TrendsQuery>) => void;
}) {
  const { query, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  return (
    <div role="search" className={classes.filters}>
      {REFS.map(({ field, kinds }) => (
        <RefFilter
          key={field}
          id={`trends-${field}`}
          label={t(`trends.filter.${field}`)}
          kinds={kinds}
          value={query[field]?.[0]}
          onChange={ref => onChange({ [field]: ref ? [ref] : undefined })}
        />
      ))}
      {DATES.map(field => (
        <TextField
          key={field}
          id={`trends-${field}`}
          type="date"
          label={t(`trends.filter.${field}`)}
          variant="outlined"
          size="small"
          value={query[field] ?? ''}
          onChange={event =>
            onChange({ [field]: event.target.value || undefined })
          }
          InputLabelProps={{ shrink: true }}
        />
      ))}
      <ChoiceSelect
        id="trends-bucket"
        label={t('trends.filter.bucket')}
        value={query.bucket}
        choices={BUCKETS.map(value => ({
          value,
          label: t(`trends.bucket.${value}`),
        }))}
        onChange={bucket => onChange({ bucket })}
      />
    </div>
  );
}
