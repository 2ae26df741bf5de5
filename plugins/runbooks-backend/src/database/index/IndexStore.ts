import { Instant, SkippedFile } from '@nines/backstage-plugin-nines-node';
import {
  Criticality,
  ReviewInterval,
  RunbookStatus,
  SectionKind,
  WireFinding,
} from '@nines/backstage-plugin-runbooks-common';

/** What the catalog says of an entity, as far as runbooks need it. */
export type EntityRecord = {
  /** Lower case: `component:default/checkout`. */
  readonly entityRef: string;
  /** Lower case. */
  readonly kind: string;
  /** `metadata.title`, else the name. */
  readonly title: string;
  readonly owner?: string;
  readonly system?: string;
  readonly tier?: string;
  /** Entity whose TechDocs its page shows. */
  readonly docsRef?: string;
  /** The part of these docs that is about it: `backstage.io/techdocs-entity-path` without slashes around. */
  readonly docsPath?: string;
};

/** A section, with its text. */
export type StoredSection = {
  readonly level: number;
  readonly heading: string;
  readonly anchor: string;
  readonly kinds: readonly SectionKind[];
  readonly line: number;
  readonly text: string;
};

/** What is read of a runbook whole. */
export type StoredDetails = {
  /** Below `docs_dir`, without `.md`. */
  readonly path: string;
  readonly alerts: readonly string[];
  readonly supersedes: readonly string[];
  readonly slos: readonly string[];
  readonly entityRefs: readonly string[];
  readonly reviewIn?: ReviewInterval;
  readonly dashboards: readonly { title: string; url: string }[];
  readonly escalation?: string;
  /** Anchors of the source that no section carries. */
  readonly otherAnchors: readonly string[];
  /** Of a procedure: no alert has to lead to it. */
  readonly isProcedure?: boolean;
};

/** A page that is a runbook, as its source says. */
export type IndexedRunbook = {
  readonly ref: string;
  readonly file: string;
  readonly page: string;
  readonly title: string;
  readonly owner?: string;
  readonly criticality: Criticality;
  readonly status: RunbookStatus;
  readonly isForNamed: boolean;
  readonly details: StoredDetails;
  readonly sections: readonly StoredSection[];
  readonly findings: readonly WireFinding[];
  readonly text: string;
  readonly markdown: string;
  readonly cut?: string;
  readonly sourceHash: string;
  readonly sourceUrl?: string;
  /** When its file was modified, where that is known. */
  readonly modifiedAt?: number;
  readonly lastReviewedOn?: string;
  readonly lastExercisedOn?: string;
};

export type SourceState = {
  readonly status: 'ok' | 'unreachable' | 'refused' | 'pending';
  readonly message?: string;
  readonly readAt?: Instant;
  readonly url?: string;
};

export type BuiltSiteState = {
  readonly status: 'built' | 'notBuilt' | 'unknown';
  readonly message?: string;
  readonly etag?: string;
  readonly builtAt?: Instant;
};

/** What became of the docs of one entity. */
export type StoredSite = {
  readonly docsRef: string;
  /** Counts saves of its source, and fences them. */
  readonly revision: number;
  /** Hash of all but files that its runbooks were taken by. */
  readonly inputHash?: string;
  readonly etag?: string;
  readonly source: SourceState;
  readonly skipped: readonly SkippedFile[];
  readonly built: BuiltSiteState;
  /** What the pages were compared by last. */
  readonly comparedBy?: string;
  /** Source that a build was asked for last. */
  readonly triedFor?: string;
  readonly triedAt?: Instant;
};

export type SiteSource = {
  readonly docsRef: string;
  /** Of {@link StoredSite}: a save that read an older one is superseded. */
  readonly revision: number;
  readonly inputHash: string;
  readonly etag: string;
  readonly source: SourceState;
  readonly skipped: readonly SkippedFile[];
  readonly runbooks: readonly IndexedRunbook[];
};

/** How one page was built. */
export type BuiltPage = {
  readonly ref: string;
  readonly status: 'built' | 'stale' | 'missing' | 'unknown';
  readonly hash?: string;
  readonly anchors?: readonly string[];
};

/** What is compared with the built site. */
export type RunbookToBuild = {
  readonly ref: string;
  readonly page: string;
  readonly sourceHash: string;
  readonly changedAt?: Instant;
  readonly sections: readonly StoredSection[];
};

export type TaskName = 'index' | 'alerts';

export type TaskRun = {
  readonly endedAt: Instant;
  readonly status: 'ok' | 'failing' | 'absent';
  readonly message?: string;
};

/** Where indexing writes. Every method is one transaction; all can be repeated, and run on two replicas at once. */
export interface IndexStore {
  /** Makes the stored entities these; those that are gone go with the docs and runbooks that they held. */
  replaceEntities(
    records: readonly EntityRecord[],
  ): Promise<{ readonly changed: number; readonly removed: number }>;
  /** Writes some entities and leaves the others. */
  saveEntities(records: readonly EntityRecord[]): Promise<void>;
  /** Entities that show a part of an entity's docs. */
  listSharing(
    docsRef: string,
  ): Promise<readonly { entityRef: string; docsPath: string }[]>;
  /** Entities whose docs are stored. */
  listSites(): Promise<readonly string[]>;
  readSite(docsRef: string): Promise<StoredSite | undefined>;
  /** Makes the runbooks of a site these, and says which changed. */
  saveSource(
    site: SiteSource,
    now: Instant,
  ): Promise<'saved' | 'superseded' | 'gone'>;
  /** What became of reading it, where its runbooks stay. */
  noteSource(docsRef: string, source: SourceState): Promise<void>;
  /** Takes the docs of an entity away that may not be read, or names none any more. */
  dropSite(docsRef: string): Promise<void>;
  listToBuild(docsRef: string): Promise<readonly RunbookToBuild[]>;
  /** Runbooks that cannot be opened as their source has them. */
  countNotBuilt(docsRef: string): Promise<number>;
  saveBuilt(
    docsRef: string,
    built: BuiltSiteState & { readonly comparedBy?: string },
    pages: readonly BuiltPage[],
  ): Promise<void>;
  noteBuildTried(
    docsRef: string,
    tried: { readonly for: string; readonly at: Instant },
  ): Promise<void>;
  noteRun(task: TaskName, run: TaskRun): Promise<void>;
  lastRun(task: TaskName): Promise<TaskRun | undefined>;
}
