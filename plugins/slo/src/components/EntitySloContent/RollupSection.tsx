import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { SloTable } from '../SloTable';
import { StateCounts } from '../StateCounts';

const useStyles = makeStyles(theme => ({
  rollup: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
}));

/** What a System, Domain or Group contains: counts by state, and the worst. */
export function RollupSection(props: {
  rollup: NonNullable<EntitySlosResponse['rollup']>;
  now: number;
}) {
  const { rollup, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (rollup.entities === 0) return null;
  return (
    <section aria-label={t('tab.rollup')} className={classes.rollup}>
      <Typography variant="subtitle1" component="h3">
        {t('tab.rollup')}
      </Typography>
      <Typography variant="body2">
        {t('tab.rollupText', {
          withSlos: String(rollup.entitiesWithSlos),
          entities: String(rollup.entities),
        })}
      </Typography>
      <StateCounts label={t('tab.counts')} counts={rollup.counts} />
      {rollup.worst.length > 0 && (
        <SloTable label={t('tab.rollup')} rows={rollup.worst} now={now} />
      )}
    </section>
  );
}
