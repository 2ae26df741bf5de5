import { Instant, ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  Criticality,
  WireReviewState,
} from '@nines/backstage-plugin-runbooks-common';

/** A runbook as it was read last, with its whole source. */
export type StoredRunbook = {
  /** `<docsRef>/<file below docs_dir without .md>`. */
  readonly ref: string;
  /** Entity whose TechDocs hold it: who may read that, may read the runbook. */
  readonly docsRef: string;
  /** As its owner knows it: `docs/heartbeat.md`. */
  readonly file: string;
  /** In the reader, after the entity: `heartbeat/`. */
  readonly page: string;
  readonly title: string;
  /** Group or user; the docs entity's owner where the page names none. */
  readonly owner: string | null;
  /** Entities that it is for; never empty. */
  readonly entityRefs: readonly string[];
  readonly criticality: Criticality;
  readonly alerts: readonly string[];
  readonly review: WireReviewState;
  /** SHA-256 of the text, in hex. */
  readonly sourceHash: string;
  /** The whole source, with its front matter. */
  readonly text: string;
  /** Link to the source, where there is one. */
  readonly url?: string;
};

/** A runbook whose review is due. */
export type ReviewDue = {
  readonly ref: string;
  readonly docsRef: string;
  readonly title: string;
  /** As of {@link StoredRunbook}: who owns only a service that it is for is not meant. */
  readonly owner: string | null;
  readonly dueOn: string;
};

/** What reviews, runs and exports need of the index. It judges no permission but the one it is given. */
export interface RunbookReader {
  /** Undefined for one that is not, or no longer, in the index. */
  find(ref: string): Promise<StoredRunbook | undefined>;
  /** Those due until a day, that day included, the longest first; none that is deprecated. */
  listDue(until: string): Promise<readonly ReviewDue[]>;
  /** Those of criticality `critical` that may be read, by title; at most 500. */
  listCritical(
    readable: ReadableEntities,
    now: Instant,
  ): Promise<readonly StoredRunbook[]>;
  /** Takes up what was attested of these, at once rather than with the next indexing. */
  noteAttested(refs: readonly string[]): Promise<void>;
}
