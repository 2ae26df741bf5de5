import { ChangeActionStatusRequest, WireActionItem } from '../wire';
import { isOpenAction } from '../actionItem';

/** How an issue was when it was last read, and where it is. @public */
export type TrackedFacts = {
  /** For people: `GitHub`. */
  readonly tracker: string;
  readonly key: string;
  /** As it was read before; null for the first time. */
  readonly known: 'open' | 'closed' | 'gone' | null;
};

/** How an issue is now. @public */
export type ToldIssue = {
  readonly state: 'open' | 'closed' | 'gone';
  readonly reason?: string;
  readonly url: string;
};

/** What becomes of the item, and what contradicts itself. @public */
export type TrackedDecision = {
  /** The item follows the issue. */
  readonly status?: Omit<ChangeActionStatusRequest, 'version'>;
  /** Portal and tracker say different things, in a sentence that says both. */
  readonly conflict: string | null;
};

/** Words of trackers for what was closed and not done. */
const NOT_DONE =
  /not planned|unmerged|won'?t|will not|duplicate|cannot reproduce|can't reproduce|declined|rejected|abandon|cancel|invalid|obsolete/i;

type Item = Pick<WireActionItem, 'status' | 'evidenceUrl'>;

/**
 * What an item becomes when its issue is read. The tracker wins where its state moved: an issue that was closed makes the item done, with
 * the issue as evidence, and one that was opened again opens an item that was done because of it. Where the issue stayed as it was and a
 * person has moved the item since, or where the issue was closed without being done, both stand, and the conflict says so.
 *
 * @public
 */
export function decideTracked(
  item: Item,
  facts: TrackedFacts,
  told: ToldIssue,
): TrackedDecision {
  const says = (what: string) => ({ conflict: `${nameOf(facts)} ${what}` });
  const hasMoved = told.state !== facts.known;
  const isOpen = isOpenAction(item.status);
  switch (told.state) {
    case 'closed':
      return ofClosed({ item, isOpen, hasMoved, facts, told });
    case 'open':
      if (isOpen) return { conflict: null };
      if (item.status === 'done' && hasMoved && followed(item, facts, told)) {
        const reason = `${nameOf(facts)} was opened again`;
        return { status: { status: 'open', reason }, conflict: null };
      }
      return says(`is open, here it is '${item.status}'`);
    default:
      return { conflict: null };
  }
}

function ofClosed(options: {
  readonly item: Item;
  readonly isOpen: boolean;
  readonly hasMoved: boolean;
  readonly facts: TrackedFacts;
  readonly told: ToldIssue;
}): TrackedDecision {
  const { item, isOpen, hasMoved, facts, told } = options;
  const closed = told.reason ? `closed (${told.reason})` : 'closed';
  const says = {
    conflict: `${nameOf(facts)} is ${closed}, here it is '${item.status}'`,
  };
  const isLeft = NOT_DONE.test(told.reason ?? '');
  if (item.status === 'wont_do') return isLeft ? { conflict: null } : says;
  if (isLeft) return says;
  if (!isOpen) return { conflict: null };
  if (!hasMoved) return says;
  const reason = `${nameOf(facts)} was ${closed}`;
  return {
    status: { status: 'done', reason, evidenceUrl: told.url },
    conflict: null,
  };
}

/** It is done because the issue was closed. */
function followed(item: Item, facts: TrackedFacts, told: ToldIssue): boolean {
  return facts.known === 'closed' && item.evidenceUrl === told.url;
}

function nameOf({ tracker, key }: TrackedFacts): string {
  return `${tracker} ${key}`;
}
