import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { ObjectivePanel } from './ObjectivePanel';

/** How many panels are drawn at once: an entity may have thousands. */
const STEP = 25;

const useStyles = makeStyles(theme => ({
  list: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
  foot: { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
}));

/** Every objective opened, worst first, a screenful at a time. */
export function ObjectiveList(props: {
  objectives: readonly EntityObjective[];
  now: number;
}) {
  const { objectives, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const [limit, setLimit] = useState(STEP);
  if (objectives.length === 0) return null;
  const hidden = objectives.length - limit;
  return (
    <section aria-label={t('tab.objectives')} className={classes.list}>
      {objectives.slice(0, limit).map(objective => (
        <ObjectivePanel
          key={`${objective.sloRef}/${objective.objective}`}
          objective={objective}
          now={now}
        />
      ))}
      {hidden > 0 && (
        <div className={classes.foot}>
          <Button variant="outlined" onClick={() => setLimit(limit + STEP)}>
            {t('tab.showMore', { number: String(Math.min(STEP, hidden)) })}
          </Button>
          <Typography variant="body2" aria-live="polite">
            {t('tab.showing', {
              shown: String(limit),
              total: String(objectives.length),
            })}
          </Typography>
        </div>
      )}
    </section>
  );
}
