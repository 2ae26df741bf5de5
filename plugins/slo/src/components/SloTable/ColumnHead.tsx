import { Link } from '@backstage/core-components';
import { FLEET_SORTS } from '@nines/backstage-plugin-slo-common';
import { Room, useTableStyles } from '@nines/backstage-plugin-slo-react';

type Sort = (typeof FLEET_SORTS)[number];
type Order = 'asc' | 'desc';

/** What the table is sorted by, and the address of each other order. */
export type SortControl = {
  readonly by: Sort;
  readonly order: Order;
  readonly href: (by: Sort, order: Order) => string;
};

/** Widths of the columns; those without one share what is left. */
const WIDTHS: Readonly<Record<string, string>> = {
  state: '122px',
  owner: '126px',
  system: '108px',
  tier: '44px',
  sli: '150px',
  left: '204px',
  exhaustion: '122px',
  trend: '92px',
};
const NUMBERS = new Set(['sli']);

/** The head of a column; where it can be sorted by, a link to that order, so that it can be shared. */
export function ColumnHead(props: {
  column: { id: string; sort?: Sort; room: Room };
  label: string;
  control?: SortControl;
}) {
  const { column, label, control } = props;
  const classes = useTableStyles();
  const classFor = `${classes.columnHead} ${classes[column.room]}`;
  const style = {
    width: WIDTHS[column.id],
    textAlign: NUMBERS.has(column.id) ? ('right' as const) : undefined,
  };
  if (!control || !column.sort)
    return (
      <th role="columnheader" scope="col" className={classFor} style={style}>
        {label}
      </th>
    );
  const isSorted = control.by === column.sort;
  const isAscending = control.order === 'asc';
  const next = isSorted && isAscending ? 'desc' : 'asc';
  const ariaSort = isAscending ? 'ascending' : 'descending';
  const arrow = isAscending ? ' ↑' : ' ↓';
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isSorted ? ariaSort : 'none'}
      className={`${classFor} ${isSorted ? classes.sorted : ''}`}
      style={style}
    >
      <Link to={control.href(column.sort, next)}>
        {label}
        {isSorted && <span aria-hidden>{arrow}</span>}
      </Link>
    </th>
  );
}
