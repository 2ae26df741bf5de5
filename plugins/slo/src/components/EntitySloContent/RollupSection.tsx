import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { SloTable } from '../SloTable';
import { StateCounts } from '../StateCounts';

/** Kinds that own rather than contain. */
const OWNERS: ReadonlySet<string> = new Set(['group', 'user']);

const useStyles = makeStyles(theme => ({
  rollup: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
}));

/** What a System or Domain contains, or a Group or User owns: counts by state, and the worst. */
export function RollupSection(props: {
  entityRef: string;
  rollup: NonNullable<EntitySlosResponse['rollup']>;
  now: number;
}) {
  const { entityRef, rollup, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (rollup.entities === 0) return null;
  const isOwner = OWNERS.has(parseEntityRef(entityRef).kind);
  const title = t(isOwner ? 'tab.rollupOwner' : 'tab.rollup');
  return (
    <section aria-label={title} className={classes.rollup}>
      <Typography variant="subtitle1" component="h3">
        {title}
      </Typography>
      <Typography variant="body2">
        {t('tab.rollupText', {
          withSlos: String(rollup.entitiesWithSlos),
          entities: String(rollup.entities),
        })}
      </Typography>
      <StateCounts label={t('tab.counts')} counts={rollup.counts} />
      {rollup.worst.length > 0 && (
        <SloTable label={title} rows={rollup.worst} now={now} />
      )}
    </section>
  );
}
