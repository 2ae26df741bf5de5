import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { TimelineEvent } from '../database/alerts/timeline';
import { AlertSnapshot } from './AlertSnapshot';

/** The occurrences of a group, as they were and as they are to be. */
export type AlertGroup = {
  readonly id: string;
  /** The one that leads comes first. */
  readonly members: readonly OccurrenceRecord[];
  /** By id; those that open now are absent. */
  readonly before: ReadonlyMap<string, OccurrenceRecord>;
};

/** Occurrences while a decision is made: what they were, what they are to be, and what is told of it in their timelines. */
export class AlertDraft {
  readonly events: TimelineEvent[] = [];
  readonly #before: ReadonlyMap<string, OccurrenceRecord>;
  readonly #records: Map<string, OccurrenceRecord>;

  constructor({ occurrences }: AlertSnapshot) {
    this.#before = new Map(occurrences.map(each => [each.id, each]));
    this.#records = new Map(this.#before);
  }

  get(id: string): OccurrenceRecord | undefined {
    return this.#records.get(id);
  }

  put(record: OccurrenceRecord): void {
    this.#records.set(record.id, record);
  }

  open(): OccurrenceRecord[] {
    return [...this.#records.values()].filter(isOpen);
  }

  /** What was not there before. */
  opened(): OccurrenceRecord[] {
    return [...this.#records.values()].filter(
      ({ id }) => !this.#before.has(id),
    );
  }

  /** Every group that something is open of, or was. */
  groups(): AlertGroup[] {
    const byGroup = new Map<string, OccurrenceRecord[]>();
    for (const record of this.#records.values()) {
      const known = byGroup.get(record.groupId);
      if (known) known.push(record);
      else byGroup.set(record.groupId, [record]);
    }
    return [...byGroup].map(([id, members]) => ({
      id,
      members: members.sort((a, b) => leadsFirst(a, b)),
      before: this.#before,
    }));
  }

  changed(): OccurrenceRecord[] {
    return [...this.#records.values()].filter(
      record => this.#before.get(record.id) !== record,
    );
  }
}

export function isOpen({ status }: OccurrenceRecord): boolean {
  return status !== 'resolved';
}

function leadsFirst(a: OccurrenceRecord, b: OccurrenceRecord): number {
  const leads = ({ id, groupId }: OccurrenceRecord) => (id === groupId ? 0 : 1);
  return leads(a) - leads(b) || a.firedAt - b.firedAt || (a.id < b.id ? -1 : 1);
}
