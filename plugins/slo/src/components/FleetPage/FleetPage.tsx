import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  useFleet,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { Skeleton } from '../Skeleton';
import { StateCounts } from '../StateCounts';
import { FleetFilters } from './FleetFilters';
import { FleetResults } from './FleetResults';
import { useFleetQuery } from './useFleetQuery';

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Every SLO that the reader may see: one request per page, and the URL holds the question. */
export function FleetPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { query, change, href } = useFleetQuery();
  const fleet = useFleet(query);
  const now = useNow();
  const { state: states = [] } = query;
  const toggle = (kind: SloStateKind) =>
    change({
      state: states.includes(kind)
        ? states.filter(other => other !== kind)
        : [...states, kind],
    });
  return (
    <div className={classes.page}>
      {fleet.status === 'ready' ? (
        <StateCounts
          label={t('fleet.states')}
          counts={fleet.value.counts}
          selected={states}
          onToggle={toggle}
        />
      ) : (
        <Skeleton label={t('fleet.loading')} rows={1} height={32} />
      )}
      <FleetFilters
        query={query}
        facets={fleet.status === 'ready' ? fleet.value.facets : undefined}
        onChange={change}
      />
      {fleet.status === 'loading' && (
        <Skeleton label={t('fleet.loading')} rows={12} height={44} />
      )}
      {fleet.status === 'failed' && (
        <FailurePanel error={fleet.error} retry={fleet.retry} />
      )}
      {fleet.status === 'ready' && (
        <FleetResults
          page={fleet.value}
          query={query}
          href={href}
          isBusy={fleet.isStale}
          now={now}
        />
      )}
    </div>
  );
}
