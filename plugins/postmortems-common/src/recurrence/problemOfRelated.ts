import { WireRelated } from '../wire';

/** A postmortem, and those that it says it is the recurrence or the duplicate of. @public */
export type RelatedFacts = {
  readonly id: string;
  readonly ref: string;
  readonly related: readonly WireRelated[];
};

/**
 * Why relations would run in a circle; undefined where they do not. Recurrence and duplicate lead back in time, each by itself; `related`
 * goes both ways. Refs of other tools end a chain.
 *
 * @param others - All that the chain may pass; this one may be among them as it was.
 * @public
 */
export function problemOfRelated(
  postmortem: RelatedFacts,
  others: readonly RelatedFacts[],
): string | undefined {
  const all = new Map<string, RelatedFacts>();
  for (const each of [...others.filter(isOther(postmortem)), postmortem]) {
    all.set(each.id.toLowerCase(), each);
    all.set(each.ref.toLowerCase(), each);
  }
  const kinds = ['recurrence_of', 'duplicate_of'] as const;
  const circle = kinds.flatMap(kind => {
    const path = pathBack(postmortem, all, kind);
    return path ? [{ kind, path }] : [];
  })[0];
  if (!circle) return undefined;
  const what = circle.kind.replace('_', ' ');
  return `related: ${circle.path.join(
    ` is ${what} `,
  )}, which runs in a circle. Take one of these away`;
}

function isOther({ id, ref }: RelatedFacts) {
  return (each: RelatedFacts) =>
    each.id.toLowerCase() !== id.toLowerCase() &&
    each.ref.toLowerCase() !== ref.toLowerCase();
}

/** Refs from the postmortem back to itself. Each is looked at once. */
function pathBack(
  start: RelatedFacts,
  all: ReadonlyMap<string, RelatedFacts>,
  kind: WireRelated['kind'],
): string[] | undefined {
  const from = new Map<RelatedFacts, RelatedFacts>();
  const queue = [start];
  for (const at of queue) {
    for (const { ref } of at.related.filter(each => each.kind === kind)) {
      const next = all.get(ref.toLowerCase());
      if (next === start) return [...backTo(start, at, from), start.ref];
      if (next && !from.has(next)) {
        from.set(next, at);
        queue.push(next);
      }
    }
  }
  return undefined;
}

function backTo(
  start: RelatedFacts,
  end: RelatedFacts,
  from: ReadonlyMap<RelatedFacts, RelatedFacts>,
): string[] {
  const refs: string[] = [];
  for (let at: RelatedFacts | undefined = end; at && at !== start; ) {
    refs.push(at.ref);
    at = from.get(at);
  }
  return [start.ref, ...refs.reverse()];
}
