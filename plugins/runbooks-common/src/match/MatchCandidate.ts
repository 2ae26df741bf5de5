import { MatchScope, RunbookStatus } from '../wire';

/** A runbook, as far as alerts find it by it. @public */
export type MatchCandidate = {
  readonly ref: string;
  readonly title: string;
  readonly docsRef: string;
  /** Below `docs_dir`, without `.md`: `kubernetes/KubeJobFailed`. */
  readonly path: string;
  /** In the reader, after the entity: `kubernetes/KubeJobFailed/`. */
  readonly page: string;
  /** Link to the source in its repository. */
  readonly sourceUrl?: string;
  /** Of the front matter, each with `#anchor` or not. */
  readonly alerts: readonly string[];
  readonly supersedes: readonly string[];
  readonly slos: readonly string[];
  /** Entities that it is for. */
  readonly entityRefs: readonly string[];
  /** It names entities, and so is for no other that shares its docs. */
  readonly isForNamed: boolean;
  readonly status: RunbookStatus;
};

/** An entity, and the docs that its page shows. @public */
export type MatchEntity = {
  readonly entityRef: string;
  /** Entity whose TechDocs these are. */
  readonly docsRef?: string;
  /** It shows a part of them only. */
  readonly hasDocsPath?: boolean;
};

/** Where to look for runbooks of an alert. @public */
export type MatchPlace = {
  readonly own: MatchEntity;
  readonly system?: MatchEntity;
  readonly owner?: MatchEntity;
  /** Entities whose docs are for all. */
  readonly shared: readonly string[];
};

/** How near a runbook is; undefined for one that is none of theirs. @public */
export function scopeOf(
  candidate: MatchCandidate,
  { own, system, owner, shared }: MatchPlace,
): MatchScope | undefined {
  if (belongsTo(candidate, own)) return 'own';
  if (system && belongsTo(candidate, system)) return 'system';
  if (owner && belongsTo(candidate, owner)) return 'owner';
  return shared.includes(candidate.docsRef) ? 'shared' : undefined;
}

/** Pages that name an entity are for it; pages of its own docs are; so are pages of docs that it shares whole, unless they name others. */
function belongsTo(candidate: MatchCandidate, entity: MatchEntity): boolean {
  if (candidate.entityRefs.includes(entity.entityRef)) return true;
  if (candidate.docsRef !== entity.docsRef) return false;
  if (entity.docsRef === entity.entityRef) return true;
  return !entity.hasDocsPath && !candidate.isForNamed;
}
