import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ALERT_KINDS,
  ListAlertsQuery,
} from '@nines/backstage-plugin-slo-common';
import {
  ChoiceSelect,
  SearchField,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1.5),
    '& label': { color: quietText(theme) },
  },
}));

const SEVERITIES = ['page', 'ticket'] as const;

/** Words, severity and kind; each change asks the backend. */
export function AlertFilters(props: {
  query: ListAlertsQuery;
  onChange: (part: Partial<ListAlertsQuery>) => void;
}) {
  const { query, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const any = { value: '', label: t('fleet.filter.any') } as const;
  return (
    <div role="search" className={classes.filters}>
      <SearchField
        label={t('alerts.search')}
        value={query.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <ChoiceSelect
        id="slo-alerts-severity"
        label={t('alerts.severity.label')}
        value={query.severity?.at(0) ?? ''}
        choices={[
          any,
          ...SEVERITIES.map(value => ({
            value,
            label: t(`alerts.severity.${value}`),
          })),
        ]}
        onChange={value => onChange({ severity: value ? [value] : undefined })}
      />
      <ChoiceSelect
        id="slo-alerts-kind"
        label={t('alerts.kind.label')}
        value={query.kind?.at(0) ?? ''}
        choices={[
          any,
          ...ALERT_KINDS.map(value => ({
            value,
            label: t(`alerts.kind.${value}`),
          })),
        ]}
        onChange={value => onChange({ kind: value ? [value] : undefined })}
      />
    </div>
  );
}
