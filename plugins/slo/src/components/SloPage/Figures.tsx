import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { EntityObjective } from '@nines/backstage-plugin-slo-common';
import {
  BudgetBar,
  formatCount,
  formatTarget,
  quietText,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { isWeighted } from '../isWeighted';
import { ExhaustionNumber, LeftNumber, SliNumber, SliValue } from '../numbers';

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 164px), 1fr))',
    margin: 0,
  },
  figure: {
    padding: theme.spacing(1.5, 2),
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { fontSize: '0.8125rem', color: quietText(theme) },
    '& dd': { margin: 0 },
  },
  value: { fontSize: '1.375rem', lineHeight: 1.4, minHeight: '1.925rem' },
  note: {
    fontSize: '0.8125rem',
    color: quietText(theme),
    minHeight: '1.25rem',
  },
}));

/** Four figures: the objective, where it stands, what is left, and for how long. */
export function Figures(props: { objective: EntityObjective; now: number }) {
  const { objective, now } = props;
  const { budget, state, target, window } = objective;
  const { t } = useTranslationRef(sloTranslationRef);
  const classes = useStyles();
  const weighted = isWeighted(objective);
  return (
    <dl className={classes.figures}>
      <Figure label={t('slo.figure.objective')} note={window?.label}>
        {weighted && <SliNumber objective={objective} />}
        {!weighted &&
          (target === null ? t('number.unknown') : formatTarget(target))}
      </Figure>
      {!weighted && (
        <Figure
          label={t('slo.figure.now')}
          note={
            budget &&
            t('slo.figure.events', {
              bad: formatCount(budget.bad),
              total: formatCount(budget.total),
            })
          }
        >
          <SliValue objective={objective} />
        </Figure>
      )}
      <Figure
        label={t('slo.figure.left')}
        note={<BudgetBar left={budget?.left ?? null} kind={state.kind} />}
      >
        <LeftNumber objective={objective} />
      </Figure>
      <Figure
        label={t('slo.figure.exhaustion')}
        note={
          budget &&
          !weighted &&
          t('slo.figure.allowed', { allowed: formatCount(budget.allowed) })
        }
      >
        <ExhaustionNumber objective={objective} now={now} />
        {state.kind === 'healthy' && t('slo.figure.lasts')}
      </Figure>
    </dl>
  );
}

function Figure(props: {
  label: string;
  note: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.figure}>
      <dt>{props.label}</dt>
      <dd className={classes.value}>{props.children}</dd>
      <dd className={classes.note}>{props.note}</dd>
    </div>
  );
}
