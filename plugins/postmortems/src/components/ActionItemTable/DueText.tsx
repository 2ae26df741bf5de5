import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireActionItem } from '@nines/backstage-plugin-postmortems-common';
import { formatCount } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef } from '../../translation';
import { formatDay } from '../shared';

/** When an item is due, that it is late, and how often its date was moved. */
export function DueText(props: {
  item: Pick<WireActionItem, 'dueDate' | 'isOverdue' | 'moves' | 'zone'>;
}) {
  const { dueDate, isOverdue, moves, zone } = props.item;
  const { t } = useTranslationRef(actionsTranslationRef);
  const text = () => {
    if (dueDate === null) return t('item.noDate');
    const day = formatDay(dueDate);
    return isOverdue ? t('item.overdueSince', { day }) : t('item.due', { day });
  };
  const hint = dueDate ? t('item.field.dueHint', { zone }) : undefined;
  return (
    <span title={hint}>
      {text()}
      {moves.length > 0 &&
        `, ${t('item.movedCount', {
          count: moves.length,
          shown: formatCount(moves.length),
        })}`}
    </span>
  );
}
