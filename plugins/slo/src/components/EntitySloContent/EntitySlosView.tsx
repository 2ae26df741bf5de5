import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { TimeDistance, quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { Invitation } from '../Invitation';
import { ProblemList } from '../ProblemList';
import { StateCounts } from '../StateCounts';
import { LocationList } from './LocationList';
import { ObjectiveList } from './ObjectiveList';
import { RollupSection } from './RollupSection';

const useStyles = makeStyles(theme => ({
  tab: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  asOf: { fontSize: '0.8125rem', color: quietText(theme) },
}));

/** The tab's answer: counts, problems first, then the objectives, what is contained, and where it was all read. */
export function EntitySlosView(props: {
  slos: EntitySlosResponse;
  now: number;
}) {
  const { slos, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const isEmpty =
    slos.objectives.length === 0 &&
    slos.problems.length === 0 &&
    (slos.rollup?.worst.length ?? 0) === 0;
  return (
    <section aria-label={t('tab.title')} className={classes.tab}>
      {slos.objectives.length > 0 && (
        <div className={classes.head}>
          <StateCounts label={t('tab.counts')} counts={slos.counts} />
          {slos.asOf && (
            <span className={classes.asOf}>
              {t('card.asOf')} <TimeDistance at={slos.asOf} now={now} />
            </span>
          )}
        </div>
      )}
      {isEmpty && <Invitation slos={slos} />}
      <ProblemList problems={slos.problems} />
      <ObjectiveList objectives={slos.objectives} now={now} />
      {slos.rollup && (
        <RollupSection
          entityRef={slos.entityRef}
          rollup={slos.rollup}
          now={now}
        />
      )}
      <LocationList
        entityRef={slos.entityRef}
        locations={slos.locations}
        now={now}
      />
    </section>
  );
}
