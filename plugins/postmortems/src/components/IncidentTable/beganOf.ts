import {
  WireIncident,
  WireInstant,
} from '@nines/backstage-plugin-postmortems-common';

/** When an incident began, as far as that is known; else when it was declared. */
export function beganOf({
  milestones,
  createdAt,
}: Pick<WireIncident, 'milestones' | 'createdAt'>): WireInstant {
  const { impactStart } = milestones;
  if (impactStart && impactStart.at !== null) return impactStart;
  return { at: createdAt, precision: 'second', sourceZone: 'UTC' };
}
