import {
  LabelMatcher,
  PromqlNode,
  parsePromql,
  printPromql,
  quoteRegex,
  selectorsOf,
} from '@nines/backstage-plugin-slo-common';
import { splitByLabel } from './splitByLabel';

/** What one query asks for several. */
export type QueryGroup = {
  readonly query: string;
  readonly label: string;
  /** True where the members' own series have the label. */
  readonly isKept: boolean;
  /** The members, by their value of `label`. */
  readonly members: ReadonlyMap<string, string>;
};

/** A name is lost in most functions, a bound in others. */
const NEVER = new Set(['__name__', 'le']);

/** An expression over more values than this answers slowly. */
const MAX_MEMBERS = 100;

type Candidate = {
  readonly label: string;
  readonly tree: PromqlNode;
  readonly members: Map<string, string>;
};

/**
 * Puts expressions that differ in the value of one label into one: `max(x{service="a"})` and `max(x{service="b"})` become
 * `max by (service) (x{service=~"a|b"})`, where {@link splitByLabel} can show that this is the same. What is in no group is asked
 * alone.
 */
export function groupQueries(queries: readonly string[]): QueryGroup[] {
  const candidates = new Map<string, Candidate>();
  for (const query of queries) {
    const parsed = parsePromql(query);
    if (!parsed.ok) continue;
    for (const own of sharedMatchers(parsed.value)) {
      const { label, value } = own;
      const shape = splitByLabel(parsed.value, { ...own, value: '' });
      if (!shape) continue;
      const key = `${label}\n${printPromql(shape.tree)}`;
      const known = candidates.get(key);
      if (known) known.members.set(value, query);
      else {
        const members = new Map([[value, query]]);
        candidates.set(key, { label, tree: parsed.value, members });
      }
    }
  }
  const taken = new Set<string>();
  return [...candidates.values()]
    .sort((a, b) => b.members.size - a.members.size)
    .flatMap(({ label, tree, members }) => {
      const free = [...members].filter(([, query]) => !taken.has(query));
      if (free.length < 2) return [];
      free.forEach(([, query]) => taken.add(query));
      return chunks(free).flatMap(chunk => together(tree, label, chunk) ?? []);
    });
}

/** Two halves of a group; undefined where one would be a single query. */
export function halveQueries(group: QueryGroup): QueryGroup[] | undefined {
  const members = [...group.members];
  if (members.length < 4) return undefined;
  const parsed = parsePromql(members[0][1]);
  if (!parsed.ok) return undefined;
  const middle = Math.ceil(members.length / 2);
  return [members.slice(0, middle), members.slice(middle)].flatMap(
    half => together(parsed.value, group.label, half) ?? [],
  );
}

/** Equality matchers that every selector of an expression has alike. */
function sharedMatchers(tree: PromqlNode): LabelMatcher[] {
  const [first, ...others] = selectorsOf(tree).map(({ matchers }) =>
    matchers.filter(
      ({ label, operator, value }) =>
        operator === '=' &&
        value !== '' &&
        !NEVER.has(label) &&
        matchers.filter(other => other.label === label).length === 1,
    ),
  );
  return (first ?? []).filter(({ label, value }) =>
    others.every(matchers =>
      matchers.some(other => other.label === label && other.value === value),
    ),
  );
}

function together(
  tree: PromqlNode,
  label: string,
  members: readonly (readonly [string, string])[],
): QueryGroup | undefined {
  if (members.length < 2) return undefined;
  const value = members.map(([one]) => quoteRegex(one)).join('|');
  const split = splitByLabel(tree, { label, operator: '=~', value });
  if (!split) return undefined;
  return {
    query: printPromql(split.tree),
    label,
    isKept: split.isKept,
    members: new Map(members),
  };
}

function chunks<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / MAX_MEMBERS);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * MAX_MEMBERS, (index + 1) * MAX_MEMBERS),
  );
}
