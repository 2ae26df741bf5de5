import { ReactNode } from 'react';
import { Room, useTableStyles } from './tableStyles';

/** A column of a {@link Table}. @public */
export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  /** Columns without one share what is left. */
  readonly width?: string;
  /** On how wide a screen it is shown; always when absent. */
  readonly room?: Room;
  /** In a folded row, a line of its own. */
  readonly isLine?: true;
  readonly isNumber?: true;
  readonly cell: (row: Row) => ReactNode;
};

/** Rows that fold into blocks on a narrow screen; the roles keep it a table for those who listen. @public */
/* eslint-disable jsx-a11y/no-redundant-roles -- a folded table loses the roles that its elements imply */
export function Table<Row>(props: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  const { label, columns, rows, keyOf } = props;
  const classes = useTableStyles();
  const classesOf = ({ room = 'always', isLine, isNumber }: Column<Row>) =>
    [
      classes.cell,
      classes.small,
      classes[room],
      isLine ? classes.full : '',
      isNumber ? classes.number : '',
    ].join(' ');
  return (
    <div className={classes.frame}>
      <table role="table" aria-label={label} className={classes.table}>
        <thead role="rowgroup" className={classes.head}>
          <tr role="row">
            {columns.map(column => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                className={`${classes.columnHead} ${
                  classes[column.room ?? 'always']
                }`}
                style={{
                  width: column.width,
                  textAlign: column.isNumber ? 'right' : undefined,
                }}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr key={keyOf(row)} role="row" className={classes.row}>
              {columns.map(column => (
                // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
                <td key={column.id} role="cell" className={classesOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
