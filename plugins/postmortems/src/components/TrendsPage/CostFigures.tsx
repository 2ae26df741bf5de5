import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  FACTOR_KINDS,
  TrendsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import {
  EntityLink,
  formatCount,
  formatPercent,
  shortRef,
} from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef, writingTranslationRef } from '../../translation';
import { CostBars } from './CostBars';
import { Figure } from './Figure';

const useStyles = makeStyles(theme => ({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: theme.spacing(2),
    minWidth: 0,
  },
}));

/** What incidents cost of error budgets, by service and by factor, the costliest first; those without a figure are counted as such. */
export function CostFigures(props: { trends: TrendsResponse }) {
  const classes = useStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  const { t: tWriting } = useTranslationRef(writingTranslationRef);
  const factorName = (value: string) => {
    const kind = FACTOR_KINDS.find(known => known === value);
    return kind ? tWriting(`factors.kind.${kind}`) : value;
  };
  const byCost = <Row extends { budgetConsumed: number; count: number }>(
    rows: readonly Row[],
  ) =>
    [...rows].sort(
      (one, other) =>
        other.budgetConsumed - one.budgetConsumed || other.count - one.count,
    );
  const entities = byCost(props.trends.byEntity);
  const factors = byCost(props.trends.byFactor);
  return (
    <div className={classes.pair}>
      <Figure
        title={t('trends.cost.byEntity')}
        summary={t('trends.cost.explained')}
        rowLabel={t('trends.cost.entity')}
        rows={entities}
        nameOf={({ entityRef }) => entityRef}
        columns={[
          {
            label: t('trends.cost.budget'),
            value: row => formatPercent(row.budgetConsumed),
          },
          {
            label: t('trends.count.all'),
            value: row => formatCount(row.count),
          },
          {
            label: t('trends.cost.without'),
            value: row => formatCount(row.withoutBudget),
          },
        ]}
      >
        <CostBars
          bars={entities.map(({ entityRef, budgetConsumed, count }) => ({
            id: entityRef,
            name: <EntityLink entityRef={entityRef} />,
            label: shortRef(entityRef),
            cost: budgetConsumed,
            count,
          }))}
        />
      </Figure>
      <Figure
        title={t('trends.cost.byFactor')}
        summary={t('trends.cost.explained')}
        rowLabel={t('trends.cost.factor')}
        rows={factors}
        nameOf={({ factor }) => factorName(factor)}
        columns={[
          {
            label: t('trends.cost.budget'),
            value: row => formatPercent(row.budgetConsumed),
          },
          {
            label: t('trends.count.all'),
            value: row => formatCount(row.count),
          },
        ]}
      >
        <CostBars
          bars={factors.map(({ factor, budgetConsumed, count }) => ({
            id: factor,
            name: factorName(factor),
            label: factorName(factor),
            cost: budgetConsumed,
            count,
          }))}
        />
      </Figure>
    </div>
  );
}
