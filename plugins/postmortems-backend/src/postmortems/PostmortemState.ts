import {
  PostmortemContent,
  PostmortemStatus,
  WireImportSource,
  WireReview,
} from '@nines/backstage-plugin-postmortems-common';
import { RecordFacts } from '../access';

/** Where an imported one comes from; whose file it is, and what it said then. */
export type ImportState = {
  /** Entity, or who uploaded it, in lower case. */
  readonly scope: string;
  readonly source: WireImportSource;
  /** As it was last imported. */
  readonly imported: PostmortemContent;
};

/** A postmortem whole, as it is kept; whoever shows it cuts it to what the reader may see. */
export type PostmortemState = {
  readonly id: string;
  readonly ref: string;
  readonly status: PostmortemStatus;
  readonly content: PostmortemContent;
  readonly reviews: readonly WireReview[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly publishedAt: number | null;
  readonly dueAt: number | null;
  readonly version: number;
  readonly origin: ImportState | null;
};

/** All who see it where it is restricted. */
export function participantsOf(content: PostmortemContent): string[] {
  const { viewers, ownerRef, authorRefs, facilitatorRef } = content;
  return [...viewers, ownerRef, ...authorRefs, facilitatorRef ?? ''].filter(
    ref => ref !== '',
  );
}

/** What is asked of it before somebody sees or changes it. */
export function factsOf({ id, status, content }: PostmortemState): RecordFacts {
  const lower = (refs: readonly string[]) =>
    refs.map(ref => ref.toLocaleLowerCase('en-US'));
  return {
    id,
    status,
    visibility: content.visibility,
    severity: content.severity,
    viewerRefs: lower(participantsOf(content)),
    entityRefs: lower(content.entityRefs),
    ownerRef: content.ownerRef.toLocaleLowerCase('en-US'),
  };
}
