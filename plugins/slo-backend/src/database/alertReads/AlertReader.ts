import {
  Instant,
  ListAlertsQuery,
  ListAlertsResponse,
  WireEntity,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { OccurrenceRecord } from '../alerts/OccurrenceRecord';
import { RecordedEvent } from '../alerts/timeline';

/** An occurrence, and whose it is. */
export type ListedAlert = {
  readonly record: OccurrenceRecord;
  readonly entity: WireEntity;
};

/** Open alerts of one severity and status. */
export type OpenCount = {
  readonly severity: string;
  readonly status: string;
  readonly alerts: number;
  /** Their groups. */
  readonly groups: number;
};

export type AlertPage = {
  readonly items: readonly ListedAlert[];
  readonly totalItems: number;
  /** Of all that matches but for the status. */
  readonly counts: ListAlertsResponse['counts'];
};

/** Occurrences as pages show them. What a caller may not read is left out before paging and counting. */
export interface AlertReader {
  /** Open ones first, pages before tickets, latest first. */
  list(query: ListAlertsQuery, readable: ReadableEntities): Promise<AlertPage>;

  /** Of one entity: all that are open, and the latest that ended. */
  ofEntity(
    entityRef: string,
    options: { readonly recent: number },
  ): Promise<{
    readonly open: readonly ListedAlert[];
    readonly recent: readonly ListedAlert[];
  }>;

  get(id: string): Promise<ListedAlert | undefined>;

  /** All of a group, the one that leads it first. */
  ofGroup(groupId: string): Promise<readonly ListedAlert[]>;

  /** The latest lines of a timeline, ascending. */
  timeline(id: string, limit: number): Promise<readonly RecordedEvent[]>;

  countOpen(): Promise<{
    readonly firing: number;
    readonly acknowledged: number;
  }>;

  openBySeverity(): Promise<readonly OpenCount[]>;

  /** Steps of escalations that were due a minute ago, and are still to be told. */
  countOverdue(now: number): Promise<number>;

  /** The minute that was decided last; undefined before the first. */
  decidedAt(): Promise<Instant | undefined>;
}
