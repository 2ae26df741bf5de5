import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  ListRunbooksQuery,
  MatchPlace,
  MatchScope,
  RunbookFlag,
} from '@nines/backstage-plugin-runbooks-common';
import { TextRow } from '../rows';
import { RunbookJoinRow } from './RunbookJoinRow';
import { Audience } from './toWireRunbook';

export type RunbookPage = {
  readonly rows: readonly RunbookJoinRow[];
  readonly totalItems: number;
  readonly counts: Readonly<Record<RunbookFlag, number>>;
  readonly filters: {
    readonly owners: readonly string[];
    readonly systems: readonly string[];
  };
};

export type RunbookRead = {
  readonly readable: ReadableEntities;
  /** `2026-11-01` */
  readonly today: string;
};

/** Runbooks as they were indexed last, as far as a caller may read them. */
export interface RunbookStore {
  /** Undefined for one that is not there, or may not be read. */
  find(
    ref: string,
    readable: ReadableEntities,
  ): Promise<RunbookJoinRow | undefined>;
  textOf(ref: string): Promise<TextRow | undefined>;
  /** Texts of several, without the sources. */
  sectionsOf(refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What is stored beside the row of one, at once: its sections as JSON, and whom it is for. */
  readBeside(
    ref: string,
  ): Promise<{ readonly sections: string; readonly audience: Audience }>;
  audiencesOf(
    refs: readonly string[],
  ): Promise<(runbookRef: string) => Audience>;
  /** One page, with the counts of all that the other filters leave. */
  list(query: ListRunbooksQuery, read: RunbookRead): Promise<RunbookPage>;
  /** The nearest first, each scope worst first. */
  listNear(
    place: MatchPlace,
    options: RunbookRead & { readonly limit: number },
  ): Promise<
    readonly { readonly row: RunbookJoinRow; readonly scope: MatchScope }[]
  >;
  count(): Promise<{ readonly runbooks: number; readonly sites: number }>;
}
