import { Instant, ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  ListRunsQuery,
  RunAlert,
  RunEvent,
  WireRun,
} from '@nines/backstage-plugin-runbooks-common';
import { NewAttestation } from '../reviews/AttestationStore';

/** A source that a run follows, whatever becomes of the page. */
export type PinnedSource = { readonly hash: string; readonly text: string };

export type NewRun = {
  readonly id: string;
  readonly runbookRef: string;
  /** Entity whose docs hold the runbook. */
  readonly docsRef: string;
  /** Entity that it is run for, in lower case. */
  readonly entityRef: string;
  readonly title: string;
  readonly alert: RunAlert | null;
  readonly source: PinnedSource;
  readonly startedBy: string;
};

export type StoredRun = NewRun & {
  /** By sequence. */
  readonly events: readonly RunEvent[];
};

/** An event that a decision appends, and what belongs together with it. */
export type RunChange = {
  readonly event: Omit<RunEvent, 'sequence' | 'at'>;
  /** Followed from this event on. */
  readonly source?: PinnedSource;
  /** What the event shows of the runbook. */
  readonly attestation?: NewAttestation;
};

/** Runs, as their streams of events; what siblings are told of an event is saved with it. Each method is one transaction. */
export interface RunStore {
  start(run: NewRun, at: Instant): Promise<StoredRun>;

  find(id: string): Promise<StoredRun | undefined>;

  /**
   * Appends what is decided of a run as it is then: writers of one run wait for each other. Nothing where nothing is decided; an
   * error of the decision leaves all as it was.
   *
   * @returns the run as it is after that; undefined for an unknown one
   */
  change(
    id: string,
    decide: (run: StoredRun) => RunChange | undefined,
    at: Instant,
  ): Promise<StoredRun | undefined>;

  /** Open ones first, then the latest. */
  list(
    query: ListRunsQuery & { readonly readable: ReadableEntities },
  ): Promise<{ readonly items: readonly WireRun[]; readonly total: number }>;
}
