import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ChangeFeed, Instant } from '@nines/backstage-plugin-nines-node';
import {
  ListIncidentsQuery,
  WireSloImpact,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { VisibleRecords } from '../access/VisibleRecords';
import { appendHistory, changedFields, nextRef, refOf } from '../history';
import { ObservedStore, lockObserved } from '../observed/ObservedStore';
import { NewTimelineEvent } from '../timeline/timelineRows';
import { TimelineStore } from '../timeline/TimelineStore';
import { IncidentChanges, IncidentState } from './IncidentState';
import {
  IncidentRow,
  IncidentSeverityRow,
  toIncidentRow,
} from './incidentRows';
import { findKnownIncident } from './findKnownIncident';
import { listIncidents } from './listIncidents';
import { readIncident, withParts } from './readIncidents';
import { saveIncidentParts } from './saveIncidentParts';
import { settleIncident } from './settleIncident';
import { UNDER_WAY } from './underWay';
import { tellIncident } from './tellIncident';

/** All that an incident is opened with. */
export type NewIncident = Omit<
  IncidentState,
  | 'id'
  | 'ref'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
  | 'mergedInto'
  | 'costs'
  | 'watchedFrom'
  | 'watchedUntil'
> & {
  /** Of the request, with who asked: what is opened twice with one key is there once. */
  readonly key?: string;
  /** Whether an incident that is under way for one of the alerts is theirs who ask; it is where absent. */
  readonly mayAnswer?: (known: IncidentState) => boolean;
  readonly event: Omit<NewTimelineEvent, 'source' | 'sourceId'>;
};

/** One change of an incident, as somebody decided it. */
export type IncidentChange = {
  /** `status`, `severity`, `roles`, `edited`. */
  readonly change: string;
  readonly changes: IncidentChanges;
  readonly reason?: string;
  /** For its timeline; none where nothing is to be said. */
  readonly event?: Omit<NewTimelineEvent, 'source' | 'sourceId'>;
  /** Another incident that changes with it, whatever its version is. */
  readonly also?: { readonly id: string; readonly decide: DecideIncident };
};

/** What becomes of an incident, decided on how it is while nobody else may change it. */
export type DecideIncident = (incident: IncidentState) => IncidentChange;

/** Who changes an incident, when, and the version that they saw; any where none is given. */
export type IncidentChangeOptions = {
  readonly version?: number;
  readonly byRef: string;
  readonly now: Instant;
};

export type IncidentStoreOptions = {
  readonly database: Knex;
  readonly changes: ChangeFeed;
  readonly timelines: TimelineStore;
  readonly observed: ObservedStore;
  /** Changes of its entities count from so long before the impact began. */
  readonly beforeMs: number;
};

/**
 * Incidents in SQLite or PostgreSQL. Whoever changes one holds the lock of the observations first and the row of the incident next:
 * changes come one after another, each with its history, the event of its timeline and what siblings are told, or not at all.
 */
export class IncidentStore {
  readonly #options: IncidentStoreOptions;

  constructor(options: IncidentStoreOptions) {
    this.#options = options;
  }

  find(
    idOrRef: string,
    tx: Knex = this.#options.database,
  ): Promise<IncidentState | undefined> {
    return readIncident(tx, idOrRef);
  }

  list(query: ListIncidentsQuery, visible: VisibleRecords) {
    return listIncidents(this.#options.database, query, visible);
  }

  /** Those with these ids, in no order. */
  async getMany(ids: readonly string[]): Promise<IncidentState[]> {
    const { database } = this.#options;
    const rows: IncidentRow[] = await database('incidents').whereIn('id', [
      ...ids,
    ]);
    return withParts(database, rows);
  }

  /** Oldest first. */
  async severitiesOf(id: string): Promise<IncidentSeverityRow[]> {
    return await this.#options
      .database<IncidentSeverityRow>('incident_severities')
      .where({ incident_id: id })
      .orderBy('id');
  }

  /**
   * Opens an incident, or answers the one that is there: with this key, of this provider, or under way for one of the alerts. Of two that
   * ask at once, one opens it.
   */
  async open(
    incident: NewIncident,
    now: Instant,
  ): Promise<{ readonly incident: IncidentState; readonly isNew: boolean }> {
    return this.#options.database.transaction(async tx => {
      await lockObserved(tx);
      const known = await findKnownIncident(tx, incident);
      if (known) return { incident: known, isNew: false };
      return { incident: await this.#insert(tx, incident, now), isNew: true };
    });
  }

  async #insert(
    tx: Knex.Transaction,
    { key, event, mayAnswer: _mayAnswer, ...said }: NewIncident,
    now: Instant,
  ): Promise<IncidentState> {
    const series = `INC-${new Date(now).getUTCFullYear()}`;
    const incident: IncidentState = {
      ...said,
      id: randomUUID(),
      ref: refOf(series, await nextRef(tx, series)),
      mergedInto: null,
      costs: [],
      createdAt: now,
      updatedAt: now,
      version: 1,
      watchedFrom: now - this.#options.beforeMs,
      watchedUntil: null,
    };
    await tx<IncidentRow>('incidents').insert({
      ...toIncidentRow(incident),
      open_key: key ?? null,
    });
    await saveIncidentParts(tx, incident, { now, severityReason: undefined });
    const by = incident.openedBy;
    await appendHistory(tx, {
      ...{ kind: 'incident', recordId: incident.id, version: 1, at: now },
      ...{ byRef: by, change: 'opened', fields: [] },
    });
    await this.#say(tx, incident, { ...event, sourceId: 'opened' });
    const settled = await settleIncident(tx, incident, this.#options);
    await this.#tell(tx, settled, 'opened', now);
    return settled;
  }

  /**
   * Changes an incident as its decision says, of the incident as it is then.
   *
   * @throws NotFoundError; ConflictError where it is past the version that was seen; whatever the decision throws
   */
  async change(
    id: string,
    options: IncidentChangeOptions,
    decide: DecideIncident,
  ): Promise<IncidentState> {
    return this.#options.database.transaction(async tx => {
      await lockObserved(tx);
      return this.#change(tx, id, options, decide);
    });
  }

  async #change(
    tx: Knex.Transaction,
    id: string,
    options: IncidentChangeOptions,
    decide: DecideIncident,
  ): Promise<IncidentState> {
    const before = await readIncident(tx, id);
    if (!before) throw new NotFoundError(`No incident '${id}'`);
    assertVersion(before, options.version);
    const decided = decide(before);
    const { change, changes, reason, event, also } = decided;
    const fields = changedFields(before, { ...before, ...changes });
    if (fields.length === 0) return before;
    const { byRef, now } = options;
    const after: IncidentState = {
      ...before,
      ...changes,
      version: before.version + 1,
      updatedAt: now,
      watchedUntil: untilOf({ ...before, ...changes }, now),
    };
    await tx<IncidentRow>('incidents')
      .where({ id: before.id })
      .update(toIncidentRow(after));
    await saveIncidentParts(tx, after, {
      before,
      now,
      byRef,
      severityReason: reason,
    });
    await appendHistory(tx, {
      ...{ kind: 'incident', recordId: before.id, version: after.version },
      ...{ at: now, byRef, change, fields, reason },
    });
    if (event) {
      const sourceId = `${change}:${after.version}`;
      await this.#say(tx, after, { ...event, sourceId });
    }
    const settled = await settleIncident(tx, after, this.#options);
    if (also) {
      await this.#change(tx, also.id, { byRef, now }, also.decide);
    }
    await this.#tell(tx, settled, change, now);
    return settled;
  }

  /** Takes from their timelines what is new, of incidents that something was observed of; the caller holds the lock. */
  async settle(tx: Knex.Transaction, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const incident = await readIncident(tx, id);
      if (incident) await settleIncident(tx, incident, this.#options);
    }
  }

  /** What the SLOs of an incident lost, as last computed: a figure of the background, which is no change of the incident. */
  async saveCosts(id: string, costs: readonly WireSloImpact[]): Promise<void> {
    await this.#options
      .database<IncidentRow>('incidents')
      .where({ id })
      .update({ costs_json: JSON.stringify(costs) });
  }

  /** Those whose SLOs may still lose something. */
  async underWay(limit: number): Promise<IncidentState[]> {
    const { database } = this.#options;
    const rows = await database<IncidentRow>('incidents')
      .whereIn('status', UNDER_WAY)
      .orderBy(['severity', { column: 'created_at', order: 'desc' }])
      .limit(limit);
    return withParts(database, rows);
  }

  async #say(
    tx: Knex.Transaction,
    { id }: IncidentState,
    event: Omit<NewTimelineEvent, 'source'>,
  ): Promise<void> {
    const events = [{ ...event, source: 'nines' as const }];
    await this.#options.timelines.upsertFromSources(tx, id, events);
  }

  /** The feed comes last, since others wait for it. */
  async #tell(
    tx: Knex.Transaction,
    incident: IncidentState,
    event: string,
    now: Instant,
  ): Promise<void> {
    const change = tellIncident(incident, event);
    await this.#options.changes.append(tx, [change], now);
  }
}

function assertVersion(
  { ref, version }: IncidentState,
  seen: number | undefined,
): void {
  if (seen === undefined || seen === version) return;
  throw new ConflictError(
    `${ref} is at version ${version}, you saw ${seen}: somebody changed it. Load it again and repeat what is still needed`,
  );
}

/** Changes of its entities count until it is over; a time that was set stays. */
function untilOf(incident: IncidentState, now: number): number | null {
  const isOpen = [...UNDER_WAY, 'resolved', 'learning'].includes(
    incident.status,
  );
  return isOpen ? null : incident.watchedUntil ?? now;
}
