import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Scroll, quietText } from '@nines/backstage-plugin-slo-react';
import { trendsTranslationRef } from '../../translation';

/** A column of the table behind a chart. */
export type FigureColumn<Row> = {
  readonly label: string;
  readonly value: (row: Row) => ReactNode;
};

const useStyles = makeStyles(theme => ({
  figure: {
    margin: 0,
    padding: theme.spacing(1, 1.5),
    minWidth: 0,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    fontSize: '0.8125rem',
  },
  caption: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    fontSize: '0.875rem',
    marginBottom: theme.spacing(0.5),
  },
  quiet: { color: quietText(theme) },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '2px 16px 2px 0',
      textAlign: 'right',
      whiteSpace: 'nowrap',
    },
    '& th:first-child': { textAlign: 'left', fontWeight: 400 },
    '& thead th': { fontWeight: 500, color: quietText(theme) },
  },
}));

/** A chart with its name, what it says in one sentence, and the table behind it: the same rows, for those who read rather than see. */
export function Figure<Row>(props: {
  title: string;
  summary: string;
  /** Of the first column, which names the rows. */
  rowLabel: string;
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  columns: readonly FigureColumn<Row>[];
  /** The drawing; without one the table is open. */
  children?: ReactNode;
}) {
  const { title, summary, rowLabel, rows, nameOf, columns, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(trendsTranslationRef);
  const label = t('trends.table', { title });
  const table = (
    <Scroll label={label}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{rowLabel}</th>
            {columns.map(column => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={nameOf(row)}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map(column => (
                <td key={column.label}>{column.value(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <strong>{title}</strong>
        <span className={classes.quiet}>{summary}</span>
      </figcaption>
      {children && rows.length > 0 ? (
        <>
          <div role="img" aria-label={`${title}: ${summary}`}>
            {children}
          </div>
          <details>
            <summary>{t('trends.showTable')}</summary>
            {table}
          </details>
        </>
      ) : (
        rows.length > 0 && table
      )}
    </figure>
  );
}
