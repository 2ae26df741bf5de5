import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { SloResponse } from '@nines/backstage-plugin-slo-common';
import {
  StateIcon,
  formatTarget,
  useStateFills,
  useStateText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { isWeighted } from '../isWeighted';

type SloObjective = SloResponse['objectives'][number];

const useStyles = makeStyles(theme => ({
  row: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  objective: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    padding: '4px 10px',
    fontSize: '0.875rem',
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
    '&[aria-current="true"]': {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
    },
  },
  icon: { display: 'inline-flex', fontSize: '1rem' },
}));

/** Links to the objectives of an SLO that has several. */
export function ObjectiveSwitcher(props: {
  objectives: readonly SloObjective[];
  shown: SloObjective | undefined;
}) {
  const { objectives, shown } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const colors = useStateFills();
  const text = useStateText();
  if (objectives.length < 2) return null;
  return (
    <nav aria-label={t('slo.objectives')} className={classes.row}>
      {objectives.map(objective => {
        const { kind } = objective.state;
        return (
          <Link
            key={objective.objective}
            to={`?objective=${encodeURIComponent(objective.objective)}`}
            aria-current={objective === shown ? 'true' : undefined}
            className={classes.objective}
            underline="none"
          >
            <span
              className={classes.icon}
              style={{ color: colors[kind] }}
              title={text.label(kind)}
            >
              <StateIcon kind={kind} />
            </span>
            {objective.title}
            {objective.target !== null &&
              !isWeighted(objective) &&
              ` · ${formatTarget(objective.target)}`}
          </Link>
        );
      })}
    </nav>
  );
}
