import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { TimeDistance, quietText } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { Invitation } from '../Invitation';
import { SloCardRow } from './SloCardRow';

/** How many objectives a glance takes in. */
const MAX_ROWS = 5;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    containerType: 'inline-size',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginTop: theme.spacing(1),
    fontSize: '0.8125rem',
    color: quietText(theme),
  },
  problems: { marginTop: theme.spacing(1), fontSize: '0.8125rem' },
}));

/** The answer on a card: at most five objectives, what is more, and what is wrong in the definitions. */
export function SloCardBody(props: {
  slos: EntitySlosResponse;
  /** Where all of them are shown. */
  allHref: string;
  now: number;
}) {
  const { slos, allHref, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { objectives, rollup, problems, asOf, firingElsewhere = 0 } = slos;
  const rows = objectives.length > 0 ? objectives : rollup?.worst ?? [];
  const more = rows.length - MAX_ROWS;
  if (rows.length === 0 && problems.length === 0)
    return <Invitation slos={slos} />;
  return (
    <>
      <ul className={classes.list} aria-label={t('card.list')}>
        {rows.slice(0, MAX_ROWS).map(objective => (
          <SloCardRow
            key={`${objective.sloRef}/${objective.objective}`}
            objective={objective}
            alerts={slos.openAlerts}
            now={now}
          />
        ))}
      </ul>
      {problems.length > 0 && (
        <div className={classes.problems}>
          <Link to={allHref} underline="always">
            {t('card.problems', { count: problems.length })}
          </Link>
          {`: ${problems[0].file}:${problems[0].line}`}
        </div>
      )}
      <div className={classes.foot}>
        {more > 0 && (
          <Link to={allHref}>{t('card.more', { count: more })}</Link>
        )}
        {firingElsewhere > 0 && (
          <Link to={allHref}>
            {t('card.firingElsewhere', { count: firingElsewhere })}
          </Link>
        )}
        {rollup && (
          <span>
            {t('card.rollup', {
              withSlos: String(rollup.entitiesWithSlos),
              entities: String(rollup.entities),
            })}
          </span>
        )}
        {asOf && (
          <span>
            {t('card.asOf')} <TimeDistance at={asOf} now={now} />
          </span>
        )}
      </div>
    </>
  );
}
