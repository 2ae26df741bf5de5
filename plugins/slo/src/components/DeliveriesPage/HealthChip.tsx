import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireDestination } from '@nines/backstage-plugin-slo-common';
import {
  Chip,
  StateIcon,
  useStateColors,
  useStateFills,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** The state of an objective whose shape and colour each health has. */
const LOOKS = {
  ok: 'healthy',
  paused: 'lowTraffic',
  unhealthy: 'exhausted',
} as const;

/** How a destination fares, and what that means. */
export function HealthChip(props: {
  destination: Pick<WireDestination, 'health' | 'message'>;
}) {
  const { health, message } = props.destination;
  const { t } = useTranslationRef(sloTranslationRef);
  const kind = LOOKS[health];
  return (
    <Chip
      color={useStateColors()[kind]}
      fill={useStateFills()[kind]}
      icon={<StateIcon kind={kind} />}
      label={t(`destinations.health.${health}`)}
      sentence={message ?? t(`destinations.means.${health}`)}
    />
  );
}
