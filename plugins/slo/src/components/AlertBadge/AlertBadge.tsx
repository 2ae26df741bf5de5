import { Link } from '@backstage/core-components';
import {
  WireObjective,
  WireOpenAlert,
} from '@nines/backstage-plugin-slo-common';
import { AlertChip } from '@nines/backstage-plugin-slo-react';
import { useAlertHref } from '../links';

/** The worst open alert of an objective, as a link to its page; nothing where none is open. */
export function AlertBadge(props: {
  objective: Pick<WireObjective, 'sloRef' | 'objective'>;
  /** Pages first. */
  alerts: readonly WireOpenAlert[] | undefined;
}) {
  const { objective, alerts = [] } = props;
  const href = useAlertHref();
  const alert = alerts.find(
    candidate =>
      candidate.sloRef === objective.sloRef &&
      candidate.objective === objective.objective,
  );
  if (!alert) return null;
  return (
    <Link to={href(alert.id)} underline="none">
      <AlertChip alert={alert} isBrief />
    </Link>
  );
}
