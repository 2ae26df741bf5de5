import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FleetRow } from '@nines/backstage-plugin-slo-common';
import { useTableStyles } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { ColumnHead, SortControl } from './ColumnHead';
import { OwnerRow } from './OwnerRow';
import { isByOwner } from './isByOwner';
import { SloTableRow } from './SloTableRow';

/** The columns, in order, and by what each is sorted. */
const COLUMNS = [
  { id: 'state', sort: 'state', room: 'always' },
  { id: 'title', sort: 'title', room: 'always' },
  { id: 'owner', sort: 'owner', room: 'wideOnly' },
  { id: 'system', sort: 'system', room: 'widestOnly' },
  { id: 'tier', room: 'widestOnly' },
  { id: 'sli', room: 'always' },
  { id: 'left', sort: 'left', room: 'always' },
  { id: 'exhaustion', sort: 'exhaustion', room: 'always' },
  { id: 'trend', room: 'widestOnly' },
] as const;

/**
 * Objectives of many entities, under their owners when sorted by them. On a narrow screen each row folds into a block; the roles keep it a table for those who listen.
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
  const isGrouped = sort?.by === 'owner' && isByOwner(rows);
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
          {rows.map((row, index) => (
            <Fragment key={`${row.sloRef}/${row.objective}`}>
              {isGrouped && ownerOf(row) !== ownerOf(rows[index - 1]) && (
                <OwnerRow owner={row.entity.owner} columns={COLUMNS.length} />
              )}
              <SloTableRow row={row} now={now} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The owner of a row, null where it has none; undefined before the first row. */
function ownerOf(row: FleetRow | undefined) {
  return row?.entity.owner;
}
