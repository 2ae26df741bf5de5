import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  IncidentStatus,
  PostmortemStatus,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import {
  Chip,
  useStateColors,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../../../translation';
import { StatusIcon } from './StatusIcon';
import {
  ACTION_COLORS,
  INCIDENT_COLORS,
  POSTMORTEM_COLORS,
  ShownActionStatus,
  shownStatusOf,
} from './statusLooks';

/** How far an incident is: icon, name, and on hover or focus what it means. */
export function IncidentStatusChip(props: {
  status: IncidentStatus;
  isBrief?: boolean;
}) {
  const { status, isBrief } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  return (
    <StatusChip
      status={status}
      kind={INCIDENT_COLORS[status]}
      label={t(`status.incident.${status}.label`)}
      sentence={t(`status.incident.${status}.sentence`)}
      isBrief={isBrief}
    />
  );
}

/** How far a postmortem is. */
export function PostmortemStatusChip(props: {
  status: PostmortemStatus;
  isBrief?: boolean;
}) {
  const { status, isBrief } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  return (
    <StatusChip
      status={status}
      kind={POSTMORTEM_COLORS[status]}
      label={t(`status.postmortem.${status}.label`)}
      sentence={t(`status.postmortem.${status}.sentence`)}
      isBrief={isBrief}
    />
  );
}

/** How far an action item is, and that it is late where it is. */
export function ActionStatusChip(props: {
  item: Pick<WireActionItem, 'status' | 'isOverdue'>;
  isBrief?: boolean;
}) {
  const { item, isBrief } = props;
  const { t } = useTranslationRef(sharedTranslationRef);
  const status = shownStatusOf(item);
  return (
    <StatusChip
      status={status}
      kind={ACTION_COLORS[status]}
      label={t(`status.action.${status}.label`)}
      sentence={t(`status.action.${status}.sentence`)}
      isBrief={isBrief}
    />
  );
}

function StatusChip(props: {
  status: IncidentStatus | PostmortemStatus | ShownActionStatus;
  kind: SloStateKind;
  label: string;
  sentence: string;
  isBrief?: boolean;
}) {
  const { status, kind, label, sentence, isBrief } = props;
  return (
    <Chip
      color={useStateColors()[kind]}
      fill={useStateFills()[kind]}
      icon={<StatusIcon status={status} />}
      label={label}
      sentence={sentence}
      isBrief={isBrief}
    />
  );
}
