/** Two people changed the same thing: both values, and what it was. @public */
export type MergeConflict = {
  /** `summary`, `factors.f1.text`, `milestones.declared`. */
  readonly field: string;
  /** Undefined where it was not there. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
};

/** How values are merged, by their path. */
export type MergeRules = {
  /** What tells the items of a list apart; a list without it is one value. */
  readonly keys: (
    path: string,
  ) => ((item: unknown) => string | undefined) | undefined;
  /** Its parts make no sense without each other. */
  readonly isWhole: (path: string) => boolean;
};

type Tools = {
  readonly rules: MergeRules;
  readonly conflicts: MergeConflict[];
  /** Decides conflicts instead of noting them. */
  readonly choose?: (field: string) => 'mine' | 'theirs';
};

type Three = {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
};

/**
 * Three-way merge of values of JSON. What one side changed is taken; where both changed the same, mine stands and the conflict holds both.
 * What one side deleted while the other changed it stays, as a conflict.
 */
export function mergeValues(path: string, three: Three, tools: Tools): unknown {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const { rules, conflicts } = tools;
  const isWhole = rules.isWhole(path);
  if (!isWhole && isObject(mine) && isObject(theirs)) {
    return mergeObjects(path, { base, mine, theirs }, tools);
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = { base: Array.isArray(base) ? base : [], mine, theirs };
    const keyed = keyLists(lists, rules.keys(path));
    if (keyed) return mergeLists(path, keyed, tools);
  }
  if (tools.choose) return tools.choose(path) === 'mine' ? mine : theirs;
  conflicts.push({ field: path, base, mine, theirs });
  return mine === undefined ? theirs : mine;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever the order of their keys; a key that is undefined is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, i) => isSame(each, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(name => isSame(own(a, name), own(b, name)));
}

function own(
  value: Readonly<Record<string, unknown>> | undefined,
  name: string,
): unknown {
  return value && Object.hasOwn(value, name) ? value[name] : undefined;
}

function mergeObjects(
  path: string,
  {
    base,
    mine,
    theirs,
  }: {
    base: unknown;
    mine: Readonly<Record<string, unknown>>;
    theirs: Readonly<Record<string, unknown>>;
  },
  tools: Tools,
): Record<string, unknown> {
  const before = isObject(base) ? base : undefined;
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...names].flatMap(name => {
    const three = {
      base: own(before, name),
      mine: own(mine, name),
      theirs: own(theirs, name),
    };
    const field = path === '' ? name : `${path}.${name}`;
    const value = mergeValues(field, three, tools);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

type Keyed = ReadonlyMap<string, unknown>;
type KeyedLists = {
  readonly base: Keyed;
  readonly mine: Keyed;
  readonly theirs: Keyed;
};

/** Undefined where an item has no key, or two have the same. */
function keyLists(
  lists: {
    base: readonly unknown[];
    mine: readonly unknown[];
    theirs: readonly unknown[];
  },
  keyOf: ((item: unknown) => string | undefined) | undefined,
): KeyedLists | undefined {
  if (!keyOf) return undefined;
  const toMap = (items: readonly unknown[]) => {
    const entries = items.flatMap(item => {
      const key = keyOf(item);
      return key === undefined ? [] : [[key, item] as const];
    });
    const map = new Map(entries);
    return map.size === items.length ? map : undefined;
  };
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map(
    toMap,
  );
  return base && mine && theirs ? { base, mine, theirs } : undefined;
}

/** In their order; what only mine has stands behind what it stands behind there. */
function mergeLists(
  path: string,
  { base, mine, theirs }: KeyedLists,
  tools: Tools,
): unknown[] {
  return orderOf([...theirs.keys()], [...mine.keys()]).flatMap(key => {
    const three = {
      base: base.get(key),
      mine: mine.get(key),
      theirs: theirs.get(key),
    };
    const value = mergeValues(`${path}.${key}`, three, tools);
    return value === undefined ? [] : [value];
  });
}

function orderOf(
  theirs: readonly string[],
  mine: readonly string[],
): readonly string[] {
  const known = new Set(theirs);
  const first: string[] = [];
  const after = new Map<string, string[]>();
  let behind: string[] = first;
  for (const key of mine) {
    if (known.has(key)) {
      behind = [];
      after.set(key, behind);
    } else behind.push(key);
  }
  return [...first, ...theirs.flatMap(key => [key, ...(after.get(key) ?? [])])];
}
