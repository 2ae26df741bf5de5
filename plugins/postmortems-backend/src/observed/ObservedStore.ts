import { IncidentAlert } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { TimelineStore } from '../timeline/TimelineStore';
import { Observed, ObservedFact, ObservedRun } from './ObservedFact';
import { IncidentScope, belongsTo } from './belongsTo';
import {
  ObservedRow,
  ObservedRunRow,
  fromObservedRow,
  toObservedRow,
  toRunRow,
} from './observedRows';
import { incidentsNear, readScopes } from './readScopes';

/** Rows that one statement writes, and parameters of one list. */
const CHUNK = 100;

/**
 * What was observed of alerts, runs and changes, and the timelines that it belongs to. An incident that is opened later gets what came
 * before; whoever writes here holds the lock of {@link lockObserved}, so that an incident and an observation that come at the same
 * time find each other.
 */
export class ObservedStore {
  readonly #db: Knex;
  readonly #timelines: TimelineStore;

  constructor(options: {
    readonly database: Knex;
    readonly timelines: TimelineStore;
  }) {
    this.#db = options.database;
    this.#timelines = options.timelines;
  }

  /**
   * Keeps observations, each once, and puts the new ones into the timelines of the incidents that they belong to.
   *
   * @returns how many were new, and the incidents whose timelines may have changed
   */
  async save(
    tx: Knex.Transaction,
    { facts, runs }: Observed,
    now: number,
  ): Promise<{ readonly added: number; readonly incidentIds: string[] }> {
    await lockObserved(tx);
    const added = await insertNew(tx, facts, now);
    await saveRuns(tx, runs, now);
    const incidentIds = await incidentsNear(tx, added);
    const scopes = await readScopes(tx, incidentIds);
    for (const scope of scopes) await this.#put(tx, scope, added);
    return {
      added: added.length,
      incidentIds: scopes
        .filter(scope => added.some(fact => belongsTo(fact, scope)))
        .map(({ incidentId }) => incidentId),
    };
  }

  /** Puts all that was observed and belongs to an incident into its timeline: when it is opened, or is about something else. */
  async link(tx: Knex.Transaction, incidentId: string): Promise<void> {
    await lockObserved(tx);
    for (const scope of await readScopes(tx, [incidentId])) {
      await this.#put(tx, scope, await readFacts(tx, scope));
    }
  }

  /** Runs that alerts of an incident led to, in the order of their titles. */
  async runsOf(
    incidentIds: readonly string[],
    tx: Knex = this.#db,
  ): Promise<(ObservedRunRow & { readonly incident_id: string })[]> {
    return await tx('observed_runs as r')
      .join('incident_alerts as a', 'a.occurrence', 'r.occurrence')
      .whereIn('a.incident_id', [...incidentIds])
      .orderBy(['r.title', 'r.run_id'])
      .select('r.*', 'a.incident_id');
  }

  /** What is known of alerts by their occurrences. */
  async alertsOf(
    occurrences: readonly string[],
  ): Promise<ReadonlyMap<string, IncidentAlert>> {
    if (occurrences.length === 0) return new Map();
    const rows = await this.#db<ObservedRow>('observed_events')
      .whereIn('occurrence', [...occurrences])
      .where('source_id', 'like', '%:fired');
    return new Map(
      rows.map(row => [row.occurrence, toAlert(fromObservedRow(row))]),
    );
  }

  /** Drops what was seen before a time; what stands in timelines stays, and so do runs of incidents. */
  async forget(before: number): Promise<number> {
    const forgotten = await this.#db<ObservedRow>('observed_events')
      .where('seen_at', '<', before)
      .delete();
    await this.#db<ObservedRunRow>('observed_runs')
      .where('seen_at', '<', before)
      .whereNotIn(
        'occurrence',
        this.#db('incident_alerts').select('occurrence'),
      )
      .delete();
    return forgotten;
  }

  async #put(
    tx: Knex.Transaction,
    scope: IncidentScope,
    facts: readonly ObservedFact[],
  ): Promise<void> {
    const events = facts
      .filter(fact => belongsTo(fact, scope))
      .map(({ event, entityRef }) => ({ ...event, entityRef }));
    if (events.length === 0) return;
    await this.#timelines.upsertFromSources(tx, scope.incidentId, events);
  }
}

function toAlert({
  occurrence,
  entityRef,
  event,
}: ObservedFact): IncidentAlert {
  const { alert, sloRef, objective } = event.details ?? {};
  return {
    ...{ occurrence, entityRef },
    ...(typeof alert === 'string' && { name: alert }),
    ...(typeof sloRef === 'string' && { sloRef }),
    ...(typeof objective === 'string' && { objective }),
  };
}

/** Makes whoever links observations with incidents wait for each other, until the transaction ends. Take it before the change feed. */
export async function lockObserved(tx: Knex.Transaction): Promise<void> {
  await tx('observed_head').where({ id: 1 }).increment('version', 1);
}

async function insertNew(
  tx: Knex.Transaction,
  facts: readonly ObservedFact[],
  now: number,
): Promise<ObservedFact[]> {
  const rows = facts.map(fact => toObservedRow(fact, now));
  const added: ObservedFact[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const inserted: ObservedRow[] = await tx<ObservedRow>('observed_events')
      .insert(rows.slice(start, start + CHUNK))
      .onConflict(['source', 'source_id', 'occurrence'])
      .ignore()
      .returning('*');
    added.push(...inserted.map(fromObservedRow));
  }
  return added;
}

async function saveRuns(
  tx: Knex.Transaction,
  runs: readonly ObservedRun[],
  now: number,
): Promise<void> {
  for (const run of runs) {
    const row = toRunRow(run, now);
    const { is_used, verdict, note } = row;
    await tx<ObservedRunRow>('observed_runs')
      .insert(row)
      .onConflict('run_id')
      .merge({
        seen_at: now,
        ...(is_used && { is_used }),
        ...(verdict !== null && { verdict, note }),
      });
  }
}

async function readFacts(
  tx: Knex.Transaction,
  scope: IncidentScope,
): Promise<ObservedFact[]> {
  const ofAlerts = [...scope.occurrences];
  const groups = [...scope.groups, ...ofAlerts];
  const entityRefs = [...scope.entityRefs];
  const rows: ObservedRow[] = await tx<ObservedRow>('observed_events')
    .whereIn('occurrence', ofAlerts)
    .orWhereIn('group_id', groups)
    .orWhere(changes => {
      changes
        .where('occurrence', '')
        .whereIn('entity_ref', entityRefs)
        .where('at', '>=', scope.from)
        .where('at', '<=', scope.until);
    });
  return rows.map(fromObservedRow);
}
