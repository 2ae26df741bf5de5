import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ChartResponse } from '@nines/backstage-plugin-slo-common';
import { formatInstant } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ChartRow } from './chartRows';

/** One column of numbers; null is "not measured". */
export type ChartColumn = {
  readonly label: string;
  readonly value: (row: ChartRow) => string | null;
};

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 320, overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.primary,
    '& th, & td': { padding: '2px 16px 2px 0', textAlign: 'right' },
    '& th:first-child': { textAlign: 'left', fontWeight: 400 },
  },
}));

/** The numbers behind a chart, for those who read rather than see. */
export function ChartTable(props: {
  label: string;
  excluded: ChartResponse['excluded'];
  rows: readonly ChartRow[];
  columns: readonly ChartColumn[];
}) {
  const { label, excluded, rows, columns } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const exclusionAt = (at: number) =>
    excluded.find(
      ({ from, to }) => Date.parse(from) < at && at <= Date.parse(to),
    );
  return (
    <div
      role="region"
      aria-label={label}
      className={classes.scroll}
      // A long table scrolls; focus lets the keyboard scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('charts.at')}</th>
            {columns.map(column => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const exclusion = exclusionAt(row.at);
            return (
              <tr key={row.at}>
                <th scope="row">
                  {formatInstant(row.at)}
                  {exclusion &&
                    ` (${t('charts.excluded', { reason: exclusion.reason })})`}
                </th>
                {columns.map(column => (
                  <td key={column.label}>
                    {column.value(row) ?? t('charts.notMeasured')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
