import {
  SloStateKind,
  WireOpenAlert,
} from '@nines/backstage-plugin-slo-common';

/** What of an alert a chip shows. */
export type ShownAlert = Pick<
  WireOpenAlert,
  'severity' | 'status' | 'suppression'
>;

/** How an alert looks: one shape and one colour each. */
export type AlertTone =
  | 'page'
  | 'ticket'
  | 'acknowledged'
  | 'muted'
  | 'resolved';

/** A muted page wakes nobody and does not look as if it did. What is acknowledged or over says so before it says who is muted. */
export function alertTone({
  severity,
  status,
  suppression,
}: ShownAlert): AlertTone {
  if (status !== 'firing') return status;
  return suppression ? 'muted' : severity;
}

/** The state of an objective whose colour each tone has. */
export const TONE_COLORS: Readonly<Record<AlertTone, SloStateKind>> = {
  page: 'exhausted',
  ticket: 'atRisk',
  acknowledged: 'lowTraffic',
  muted: 'noData',
  resolved: 'healthy',
};
