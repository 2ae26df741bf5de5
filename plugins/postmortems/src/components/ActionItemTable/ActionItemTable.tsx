import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { Table } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { ActionStatusChip, PersonRef } from '../shared';

/** Action items in a table; a row opens the item. */
export function ActionItemTable(props: {
  items: readonly WireActionItem[];
  /** Reads again what may have changed. */
  onChanged: () => void;
}) {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <Table
      label={t('actions.title')}
      rows={props.items}
      keyOf={item => item.id}
      columns={[
        {
          id: 'status',
          label: '',
          width: '132px',
          cell: item => <ActionStatusChip item={item} />,
        },
        { id: 'title', label: '', cell: item => item.title },
        {
          id: 'owner',
          label: '',
          width: '160px',
          cell: item => (
            <PersonRef personRef={item.ownerRef} isGone={item.isOwnerGone} />
          ),
        },
      ]}
    />
  );
}
