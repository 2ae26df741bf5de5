import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  GivenRunbook,
  MatchPlace,
  ScopedCandidate,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookJoinRow } from '../runbooks/RunbookJoinRow';

/** An alert whose candidates are wanted. */
export type CandidateQuery = {
  readonly name: string;
  readonly slo?: string;
  readonly given?: GivenRunbook;
  readonly givenDocsRef?: string;
};

/** An alert that does not say what it gives as its runbook: it is looked up where its entity may be read. */
export type AskedAlert = {
  readonly name: string;
  readonly readable: ReadableEntities;
};

/** Where to look, and what the alert that was asked for gives. */
export type PlaceOfAlert = MatchPlace & { readonly given?: string };

/** A candidate with all that is shown of it. */
export type FoundCandidate = ScopedCandidate & {
  readonly row: RunbookJoinRow;
};

/** Finds what may be the runbook of an alert, by indexes: the decision itself is `matchRunbook`'s. */
export interface MatchReader {
  /** Where to look for runbooks of an entity; of one that is not stored, only itself and what is shared. */
  placeOf(
    entityRef: string,
    shared: readonly string[],
    asked?: AskedAlert,
  ): Promise<PlaceOfAlert>;
  /** Whose docs the page of an entity shows; itself where it names none. */
  docsOf(entityRef: string): Promise<string>;
  candidates(
    query: CandidateQuery,
    place: MatchPlace,
    readable: ReadableEntities,
  ): Promise<readonly FoundCandidate[]>;
}
