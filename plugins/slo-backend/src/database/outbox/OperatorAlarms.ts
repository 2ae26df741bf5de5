import { Knex } from 'knex';
import {
  Instant,
  OperatorNotice,
  toNotice,
} from '@nines/backstage-plugin-slo-common';
import { enqueueMessages } from './enqueueMessages';
import { OperatorAlarmRow } from './rows';

/** Something of Nines itself that a person must see to. */
export type OperatorAlarm = {
  /** One of them is open at a time: `destination:pagerduty:payments`, `auditor:delivery`. */
  readonly name: string;
  /** What is wrong, with its numbers and what to do; no secret. */
  readonly sentence: string;
  /** The destination that fails: it is not asked to tell of itself. */
  readonly isAbout?: string;
  readonly now: Instant;
};

/**
 * What Nines tells of itself, through the fallback: each alarm once when it begins and once when it is over, whichever replica
 * notices, and however often.
 */
export class OperatorAlarms {
  readonly #fallback: string | undefined;
  readonly #portalUrl: string;
  readonly #runbooksUrl: string | undefined;

  /** @param options.portalUrl - `app.baseUrl`, for links */
  constructor(options: {
    readonly fallback: string | undefined;
    readonly portalUrl: string;
    /** Where the runbooks of Nines itself are. */
    readonly runbooksUrl?: string;
  }) {
    this.#fallback = options.fallback;
    this.#portalUrl = options.portalUrl;
    this.#runbooksUrl = options.runbooksUrl;
  }

  /** @returns false when it was raised before, and is not over */
  async raise(tx: Knex.Transaction, alarm: OperatorAlarm): Promise<boolean> {
    const { name, sentence, isAbout, now } = alarm;
    const row = {
      name,
      group_id: `nines-${now}-${name}`.slice(0, 128),
      raised_at: now,
      sentence,
    };
    const raised = await tx<OperatorAlarmRow>('operator_alarm')
      .insert(row)
      .onConflict('name')
      .ignore()
      .returning('name');
    if (raised.length === 0) return false;
    if (isAbout !== this.#fallback) await this.#tell(tx, 'triggered', row, now);
    return true;
  }

  /** Which of these alarms were raised, and are not over. */
  async raised(
    tx: Knex.Transaction,
    names: readonly string[],
  ): Promise<string[]> {
    const rows = await tx<OperatorAlarmRow>('operator_alarm')
      .whereIn('name', [...names])
      .orderBy('name')
      .select('name');
    return rows.map(({ name }) => name);
  }

  /** Tells that an alarm is over, if it was raised. */
  async clear(tx: Knex.Transaction, name: string, now: Instant) {
    const row = await tx<OperatorAlarmRow>('operator_alarm')
      .where('name', name)
      .first();
    // SQLite's driver does not answer what it deleted
    const deleted = row
      ? await tx('operator_alarm').where({ name: row.name }).delete()
      : 0;
    if (row && deleted > 0) await this.#tell(tx, 'resolved', row, now);
    return deleted > 0;
  }

  async #tell(
    tx: Knex.Transaction,
    event: OperatorNotice['event'],
    row: OperatorAlarmRow,
    now: Instant,
  ): Promise<void> {
    if (this.#fallback === undefined) return;
    const notification = toNotice({
      event,
      groupId: row.group_id,
      name: row.name,
      sentence: row.sentence,
      raisedAt: Number(row.raised_at) as Instant,
      portalUrl: this.#portalUrl,
      runbooksUrl: this.#runbooksUrl,
      now,
    });
    await enqueueMessages(
      tx,
      [{ destination: this.#fallback, notification }],
      now,
    );
  }
}
