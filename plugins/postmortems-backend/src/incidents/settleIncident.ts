import {
  EventKind,
  WireMilestones,
  milestonesFromTimeline,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ObservedStore } from '../observed/ObservedStore';
import { TimelineStore } from '../timeline/TimelineStore';
import { IncidentState } from './IncidentState';
import { IncidentRow } from './incidentRows';

/** What tells when it began and was noticed. That it ended, people say: one alert may resolve while the incident goes on. */
const KINDS: readonly EventKind[] = ['impact', 'detection', 'alert', 'ack'];

/**
 * Puts what was observed into the timeline of an incident, takes the milestones that nobody set from it, and looks further back where the
 * impact began earlier. It is derived, and no change of the incident: its version stays.
 */
export async function settleIncident(
  tx: Knex.Transaction,
  incident: IncidentState,
  deps: {
    readonly observed: ObservedStore;
    readonly timelines: TimelineStore;
    readonly beforeMs: number;
  },
): Promise<IncidentState> {
  const { observed, timelines, beforeMs } = deps;
  await observed.link(tx, incident.id);
  const events = await timelines.all(incident.id, { kinds: KINDS }, tx);
  const milestones = milestonesFromTimeline(events, incident.milestones);
  const began = beganAt(milestones, incident.createdAt);
  const watchedFrom = began - beforeMs;
  const settled = { ...incident, milestones, watchedFrom };
  await tx<IncidentRow>('incidents')
    .where({ id: incident.id })
    .update({
      milestones_json: JSON.stringify(milestones),
      watched_from: watchedFrom,
    });
  if (watchedFrom < incident.watchedFrom) await observed.link(tx, incident.id);
  return settled;
}

function beganAt(milestones: WireMilestones, otherwise: number): number {
  const known = [milestones.impactStart, milestones.detected].flatMap(each =>
    each?.at ? [Date.parse(each.at)] : [],
  );
  return Math.min(otherwise, ...known);
}
