import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { Column, Table } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { ActionItemDialog } from '../ActionItemDialog';
import { ActionStatusChip, PersonRef } from '../shared';
import { DueText } from './DueText';
import { ItemTitle } from './ItemTitle';
import { TrackerCell } from './TrackerCell';

const useStyles = makeStyles({
  status: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center' },
});

/** Items that are chosen, for a change of several. */
export type Selection = {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (item: WireActionItem) => void;
};

/** Action items in a table; the title opens the item on top of the page. */
export function ActionItemTable(props: {
  items: readonly WireActionItem[];
  /** Reads again what may have changed. */
  onChanged: () => void;
  /** What the table is of, where it is not all action items. */
  label?: string;
  /** With boxes to choose several. */
  selection?: Selection;
  /** Leaves out where they come from: the page is of that. */
  isOfOneRecord?: true;
  /** An address that opens one, for a page whose address says what is open. */
  hrefOf?: (item: WireActionItem) => string;
}) {
  const { items, onChanged, label, selection, isOfOneRecord, hrefOf } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(actionsTranslationRef);
  const [openId, setOpenId] = useState<string>();
  const open = items.find(({ id }) => id === openId);

  const columns: Column<WireActionItem>[] = [
    {
      id: 'status',
      label: t('actions.column.status'),
      width: selection ? '176px' : '140px',
      cell: item => (
        <span className={classes.status}>
          {selection && (
            <Checkbox
              size="small"
              color="primary"
              checked={selection.ids.has(item.id)}
              onChange={() => selection.toggle(item)}
              inputProps={{
                'aria-label': t('actions.select', { ref: item.ref }),
              }}
              style={{ padding: 4 }}
            />
          )}
          <ActionStatusChip item={item} />
        </span>
      ),
    },
    {
      id: 'item',
      label: t('actions.column.item'),
      cell: item => (
        <ItemTitle
          item={item}
          href={hrefOf?.(item)}
          onOpen={() => setOpenId(item.id)}
          isOfOneRecord={isOfOneRecord}
        />
      ),
    },
    {
      id: 'owner',
      label: t('actions.column.owner'),
      width: '150px',
      isLine: true,
      cell: item => (
        <PersonRef personRef={item.ownerRef} isGone={item.isOwnerGone} />
      ),
    },
    {
      id: 'due',
      label: t('actions.column.due'),
      width: '190px',
      isLine: true,
      cell: item => <DueText item={item} />,
    },
    {
      id: 'tracker',
      label: t('actions.column.tracker'),
      width: '170px',
      isLine: true,
      cell: item => <TrackerCell item={item} />,
    },
  ];
  return (
    <>
      <Table
        label={label ?? t('actions.title')}
        rows={items}
        keyOf={item => item.id}
        columns={columns}
      />
      {open && (
        <ActionItemDialog
          item={open}
          onChanged={onChanged}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}
