import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import type { Instant } from '../clock/ClockService';

/** Something that happened, for sibling plugins to learn of. @public */
export type NewChange = {
  /** Lower-case ref of the entity it is about. */
  readonly entityRef: string;
  /** What kind of thing changed: `occurrence`, `delivery`. */
  readonly type: string;
  /** Which one: what siblings join by, such as an occurrence id. */
  readonly subject: string;
  /** How it is now. No secret is in it. */
  readonly body: JsonObject;
};

/** @public */
export type Change = NewChange & {
  /** `<plugin>:<entityRef>:<sequence>`: unique for ever. */
  readonly id: string;
  /** From 1, without gaps, in the order in which changes were committed. */
  readonly sequence: number;
  readonly at: Instant;
};

/** @public */
export type ChangePage = {
  /** Ascending. */
  readonly changes: readonly Change[];
  /** Where to go on: the sequence of the last change, or the cursor that was asked with. */
  readonly next: number;
  readonly hasMore: boolean;
};

/**
 * What a plugin tells its siblings, append-only. They pull it from the cursor they reached last, however long ago that was:
 * signals and events only wake them. Every reader sees every change once and in the same order, whichever replica wrote it.
 *
 * @public
 */
export interface ChangeFeed {
  /**
   * Adds changes in the transaction that makes them: both are there, or neither. Let it be the last statement: from here to its
   * end the transaction holds a lock that all others who append wait for.
   */
  append(
    tx: Knex.Transaction,
    changes: readonly NewChange[],
    at: Instant,
  ): Promise<void>;

  /**
   * What follows a cursor; 0 is the beginning.
   *
   * @throws InputError for a cursor that the feed never gave
   */
  read(options: {
    readonly after: number;
    readonly limit: number;
  }): Promise<ChangePage>;
}
