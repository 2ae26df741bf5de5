import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FleetRow } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { ColumnHead, SortControl } from './ColumnHead';
import { SloTableRow } from './SloTableRow';
import { useTableStyles } from './tableStyles';

/** The columns, in order, and by what each is sorted. */
const COLUMNS = [
  { id: 'state', sort: 'state' },
  { id: 'title', sort: 'title' },
  { id: 'owner', sort: 'owner' },
  { id: 'system', sort: 'system' },
  { id: 'tier' },
  { id: 'sli' },
  { id: 'left', sort: 'left' },
  { id: 'exhaustion', sort: 'exhaustion' },
  { id: 'trend' },
] as const;

/**
 * Objectives of many entities. On a narrow screen each row folds into a block; the roles keep it a table for those who listen.
 */
/* eslint-disable jsx-a11y/no-redundant-roles -- a folded table loses the roles that its elements imply */
export function SloTable(props: {
  label: string;
  rows: readonly FleetRow[];
  now: number;
  /** Absent where the order is fixed. */
  sort?: SortControl;
  isBusy?: boolean;
}) {
  const { label, rows, now, sort, isBusy = false } = props;
  const classes = useTableStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.frame}>
      <table
        role="table"
        aria-label={label}
        aria-busy={isBusy}
        className={classes.table}
      >
        <thead role="rowgroup" className={classes.head}>
          <tr role="row">
            {COLUMNS.map(column => (
              <ColumnHead
                key={column.id}
                column={column}
                label={t(`fleet.column.${column.id}`)}
                control={sort}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={isBusy ? classes.busy : undefined}>
          {rows.map(row => (
            <SloTableRow
              key={`${row.sloRef}/${row.objective}`}
              row={row}
              now={now}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
