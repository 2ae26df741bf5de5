import type { RunbookDocument } from '../document';
import type { Step } from '../steps';
import type { RunResponse } from '../wire';

/** How a page differs from an earlier one. @public */
export type RunDifference = Readonly<RunResponse['differences'][number]>;

/** Differences that are told. */
const MOST = 100;
const MOST_TEXT = 500;

/**
 * What steps were added, removed, or say something else now. Steps are the same by their id, wherever they stand; among those of
 * one heading that are not, the first that went is taken to be what the first that came says instead.
 *
 * @public
 */
export function compareSteps(
  pinned: readonly Step[],
  current: readonly Step[],
): readonly RunDifference[] {
  const before = byAnchor(without(pinned, current));
  const after = byAnchor(without(current, pinned));
  const anchors = new Set([...current, ...pinned].map(({ anchor }) => anchor));
  const differences = [...anchors].flatMap((anchor): RunDifference[] => {
    const gone = before.get(anchor) ?? [];
    const come = after.get(anchor) ?? [];
    return [
      ...come
        .slice(0, gone.length)
        .map((is, index) => changeOf(gone[index], is)),
      ...come.slice(gone.length).map(added),
      ...gone.slice(come.length).map(removed),
    ];
  });
  return differences.slice(0, MOST);
}

type Page = Pick<RunbookDocument, 'sections'> & {
  readonly steps: readonly Step[];
};

/** As {@link compareSteps}, and sections whose other text is another one now. @public */
export function comparePages(
  pinned: Page,
  current: Page,
): readonly RunDifference[] {
  const steps = compareSteps(pinned.steps, current.steps);
  const known = new Set(steps.map(({ heading }) => heading));
  const before = new Map(pinned.sections.map(each => [each.anchor, each]));
  const after = new Map(current.sections.map(each => [each.anchor, each]));
  const anchors = [...new Set([...after.keys(), ...before.keys()])];
  const texts = anchors.flatMap((anchor): RunDifference[] => {
    const was = before.get(anchor);
    const is = after.get(anchor);
    const heading = (is ?? was)?.heading ?? '';
    if (was?.text === is?.text || known.has(heading)) return [];
    if (!was) return [{ kind: 'added', heading }];
    return [{ kind: is ? 'changed' : 'removed', heading }];
  });
  return [...steps, ...texts].slice(0, MOST);
}

function without(steps: readonly Step[], others: readonly Step[]): Step[] {
  const ids = new Set(others.map(({ id }) => id));
  return steps.filter(({ id }) => !ids.has(id));
}

function byAnchor(steps: readonly Step[]): ReadonlyMap<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const group = groups.get(step.anchor);
    if (group) group.push(step);
    else groups.set(step.anchor, [step]);
  }
  return groups;
}

function changeOf(was: Step, is: Step): RunDifference {
  const { heading } = is;
  return { kind: 'changed', heading, was: told(was), is: told(is) };
}

function added(step: Step): RunDifference {
  return { kind: 'added', heading: step.heading, is: told(step) };
}

function removed(step: Step): RunDifference {
  return { kind: 'removed', heading: step.heading, was: told(step) };
}

function told({ text: words, commands }: Step): string {
  const lines = [words, ...commands.map(command => command.text)];
  const text = lines.filter(Boolean).join('\n');
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}
