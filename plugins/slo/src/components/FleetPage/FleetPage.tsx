import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  Skeleton,
  useFleet,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { StateCounts } from '../StateCounts';
import { FleetFilters } from './FleetFilters';
import { FleetResults } from './FleetResults';
import { useFleetQuery } from './useFleetQuery';

/** Of the line that counts, and of the table. */
const ROOM = [16, 1160];

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
      <StateCounts
        label={t('fleet.states')}
        counts={fleet.status === 'ready' ? fleet.value.counts : undefined}
        selected={states}
        onToggle={toggle}
      />
      <FleetFilters
        query={query}
        facets={fleet.status === 'ready' ? fleet.value.facets : undefined}
        onChange={change}
      />
      {fleet.status === 'loading' && (
        <Skeleton label={t('fleet.loading')} heights={ROOM} />
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
