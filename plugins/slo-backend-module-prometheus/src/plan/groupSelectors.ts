import {
  LabelMatcher,
  SelectorNode,
  printPromql,
  quoteRegex,
} from '@nines/backstage-plugin-slo-common';
import { SelectorGroup } from './SelectorGroup';

/** A regular expression longer than this is cut into several queries. */
const MAX_ALTERNATION_LENGTH = 16_384;

type Candidate = {
  readonly position: number;
  readonly matcher: LabelMatcher;
  readonly members: SelectorNode[];
};

/**
 * Puts selectors that differ in exactly one equality matcher into one query: `{service="a"}` and `{service="b"}` are asked as
 * `{service=~"a|b"}` and told apart by that label. The largest groups are made first; what fits nowhere is asked alone.
 */
export function groupSelectors(
  selectors: readonly SelectorNode[],
): SelectorGroup[] {
  const unique = new Map(selectors.map(one => [printPromql(one), one]));
  const remaining = new Set(unique.values());
  const candidates = [...collectCandidates([...remaining])]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.members.length - a.members.length);

  const groups: SelectorGroup[] = [];
  for (const { position, matcher, members } of candidates) {
    const free = members.filter(member => remaining.has(member));
    if (free.length > 1) {
      for (const member of free) remaining.delete(member);
      groups.push(...toGroups(free, position, matcher.label));
    }
  }
  return [...groups, ...[...remaining].map(alone)];
}

/** Cuts a group in two; undefined where there is a single member. */
export function splitGroup(
  group: SelectorGroup,
): readonly [SelectorGroup, SelectorGroup] | undefined {
  const { label } = group;
  const members = [...group.members.values()];
  if (label === undefined || members.length < 2) return undefined;
  const middle = Math.ceil(members.length / 2);
  const position = equalities(members[0]).find(
    index => members[0].matchers[index].label === label,
  );
  if (position === undefined) return undefined;
  return [
    together(members.slice(0, middle), position, label),
    together(members.slice(middle), position, label),
  ];
}

/** For each equality matcher of each selector: everything that is the same but for its value. */
function collectCandidates(
  selectors: readonly SelectorNode[],
): Iterable<Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const selector of selectors) {
    const texts = selector.matchers.map(textOf);
    for (const position of equalities(selector)) {
      const matcher = selector.matchers[position];
      const others = texts.with(position, matcher.label);
      const key = [position, selector.name, ...others].join('\n');
      const known = candidates.get(key);
      if (known) known.members.push(selector);
      else candidates.set(key, { position, matcher, members: [selector] });
    }
  }
  return candidates.values();
}

function textOf({ label, operator, value }: LabelMatcher): string {
  return `${label}${operator}${JSON.stringify(value)}`;
}

/** Positions of the matchers whose label tells members apart: an empty value also matches series without the label. */
function equalities({ matchers }: SelectorNode): number[] {
  return matchers.flatMap(({ label, operator, value }, index) =>
    operator === '=' &&
    value !== '' &&
    matchers.filter(other => other.label === label).length === 1
      ? [index]
      : [],
  );
}

function toGroups(
  members: readonly SelectorNode[],
  position: number,
  label: string,
): SelectorGroup[] {
  const chunks: SelectorNode[][] = [];
  let length = Infinity;
  for (const member of members) {
    const added = quoteRegex(member.matchers[position].value).length + 1;
    if (length + added > MAX_ALTERNATION_LENGTH) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(member);
    length += added;
  }
  return chunks.map(chunk => together(chunk, position, label));
}

function together(
  members: readonly SelectorNode[],
  position: number,
  label: string,
): SelectorGroup {
  if (members.length === 1) return alone(members[0]);
  const values = members.map(member => member.matchers[position].value);
  const alternation = values.map(quoteRegex).join('|');
  return {
    selector: withMatcher(members[0], position, {
      label,
      operator: '=~',
      value: alternation,
    }),
    members: new Map(members.map((member, index) => [values[index], member])),
    label,
  };
}

function alone(selector: SelectorNode): SelectorGroup {
  return { selector, members: new Map([[printPromql(selector), selector]]) };
}

function withMatcher(
  selector: SelectorNode,
  position: number,
  matcher: LabelMatcher,
): SelectorNode {
  return { ...selector, matchers: selector.matchers.with(position, matcher) };
}
