import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ACTION_STATUSES,
  ListActionItemsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { ToggleCounts, useStateFills } from '@nines/backstage-plugin-slo-react';
import { actionsTranslationRef, sharedTranslationRef } from '../../translation';
import { ACTION_COLORS, ShownActionStatus, StatusIcon } from '../shared';
import { ActionsQuery } from './actionsQuery';

/** Overdue first: they are open ones too, and counted twice. */
const SHOWN: readonly ShownActionStatus[] = ['overdue', ...ACTION_STATUSES];

/** How many there are in each status, to filter by. */
export function ActionCounts(props: {
  counts: ListActionItemsResponse['counts'] | undefined;
  query: ActionsQuery;
  onChange: (part: Partial<ActionsQuery>) => void;
}) {
  const { counts, query, onChange } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  const { t: tActions } = useTranslationRef(actionsTranslationRef);
  const fills = useStateFills();
  const selected: ShownActionStatus[] = [
    ...(query.overdue ? ['overdue' as const] : []),
    ...(query.status ?? []),
  ];
  return (
    <ToggleCounts
      label={tActions('actions.statuses')}
      items={SHOWN.map(status => ({
        value: status,
        label: t(`status.action.${status}.label`),
        icon: <StatusIcon status={status} />,
        color: fills[ACTION_COLORS[status]],
        count: counts?.[status],
      }))}
      selected={selected}
      onChange={chosen => {
        const status = ACTION_STATUSES.filter(one => chosen.includes(one));
        const isOverdue = chosen.includes('overdue');
        onChange({
          status: status.length > 0 ? status : undefined,
          overdue: isOverdue ? 'true' : undefined,
        });
      }}
    />
  );
}
