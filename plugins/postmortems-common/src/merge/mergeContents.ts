import { PostmortemContent } from '../wire';
import { MergeConflict, MergeRules, mergeValues } from './mergeValues';

/** Lists of items that have an id, or what stands for one. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  incidentRefs: ['provider', 'id'],
  sloImpacts: ['sloRef', 'objective'],
  factors: ['id'],
  'lessons.wentWell': ['id'],
  'lessons.wentWrong': ['id'],
  'lessons.gotLucky': ['id'],
  'lessons.surprised': ['id'],
  related: ['kind', 'ref'],
  runbooks: ['runbookRef'],
};

/** Lists in which a value is its own key. */
const SETS: ReadonlySet<string> = new Set([
  'viewers',
  'authorRefs',
  'entityRefs',
  'category',
  'tags',
]);

/** A time is read with its precision, a figure with its unit. */
const WHOLE = /^(?:milestones|statedDurations|sloImpacts|impact)\../;

const keysOf: MergeRules['keys'] = path => {
  const isSet = SETS.has(path) || /^factors\..+\.causedBy$/.test(path);
  if (isSet) return item => (typeof item === 'string' ? item : undefined);
  const names = Object.hasOwn(KEYS, path) ? KEYS[path] : undefined;
  return names && (item => keyOfItem(item, names));
};

const RULES: MergeRules = {
  keys: keysOf,
  isWhole: path => WHOLE.test(path),
};

function keyOfItem(
  item: unknown,
  names: readonly string[],
): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const own = new Map<string, unknown>(Object.entries(item));
  const parts = names.map(name => own.get(name));
  return parts.every(part => typeof part === 'string')
    ? parts.join('/')
    : undefined;
}

/** What two people made of one postmortem. @public */
export type MergedContent = {
  /** What both changed, together; in a conflict, mine. It may be more than is allowed, or close a cycle: saving it says so. */
  readonly merged: PostmortemContent;
  readonly conflicts: readonly MergeConflict[];
};

/**
 * Merges what two people wrote since a version, field by field: of impact, detection and analysis by their parts, factors and lessons by
 * their ids, milestones by name, refs and tags as sets. Nothing that either wrote is lost: it stands in the merged content, or in a conflict.
 *
 * @public
 */
export function mergeContents(
  base: PostmortemContent,
  mine: PostmortemContent,
  theirs: PostmortemContent,
): MergedContent {
  const conflicts: MergeConflict[] = [];
  const three = { base, mine, theirs };
  const merged = mergeValues('', three, { rules: RULES, conflicts });
  if (!isContent(merged)) throw new Error('Two contents merged to none');
  return { merged, conflicts };
}

/**
 * Merges as {@link mergeContents} does, and decides each conflict: `mine` that was deleted is deleted.
 *
 * @public
 */
export function settleConflicts(
  three: {
    readonly base: PostmortemContent;
    readonly mine: PostmortemContent;
    readonly theirs: PostmortemContent;
  },
  choose: (field: string) => 'mine' | 'theirs',
): PostmortemContent {
  const tools = { rules: RULES, conflicts: [], choose };
  const settled = mergeValues('', three, tools);
  if (!isContent(settled)) throw new Error('Two contents merged to none');
  return settled;
}

/** Both sides are contents, so that what is merged of them has their fields. */
function isContent(value: unknown): value is PostmortemContent {
  return typeof value === 'object' && value !== null && 'title' in value;
}
