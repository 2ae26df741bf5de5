/** What has entities, an owner and readers of its own. */
export type RecordKind = 'incident' | 'postmortem';

/** What is asked of a record, or of an action item, before somebody sees or changes it. */
export type RecordFacts = {
  readonly id: string;
  readonly visibility: string;
  /** Lower-case refs of all who have a part in it, and thus see it where it is restricted. */
  readonly viewerRefs: readonly string[];
  readonly entityRefs: readonly string[];
  readonly ownerRef: string | null;
  readonly severity: number;
  readonly status: string;
};
