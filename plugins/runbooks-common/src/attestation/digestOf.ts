/** A runbook whose review is due, or soon. @public */
export type DueRunbook = {
  readonly ref: string;
  readonly title: string;
  /** Named by the page, or of the entity whose docs hold it: who owns only a service that it is for is not told. */
  readonly owner: string | null;
  /** `2026-11-01` */
  readonly dueOn: string;
};

/** What one owner is told of a week. @public */
export type OwnerDigest = {
  readonly owner: string;
  readonly title: string;
  readonly description: string;
  /** Path of the portal. */
  readonly link: string;
  readonly overdue: number;
  readonly dueSoon: number;
};

const MOST_NAMED = 10;
const MOST_TITLE = 80;

/**
 * One message per owner: what is overdue, the longest first, then what is due soon. A title goes to the owner of its runbook and to
 * nobody else.
 *
 * @public
 */
export function digestOf(
  runbooks: readonly DueRunbook[],
  today: string,
): readonly OwnerDigest[] {
  const byOwner = new Map<string, DueRunbook[]>();
  for (const runbook of runbooks) {
    if (runbook.owner === null) continue;
    const own = byOwner.get(runbook.owner);
    if (own) own.push(runbook);
    else byOwner.set(runbook.owner, [runbook]);
  }
  return [...byOwner]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([owner, own]) => toDigest(owner, own, today));
}

function toDigest(
  owner: string,
  runbooks: readonly DueRunbook[],
  today: string,
): OwnerDigest {
  const ordered = [...runbooks].sort((a, b) =>
    `${a.dueOn} ${a.ref}` < `${b.dueOn} ${b.ref}` ? -1 : 1,
  );
  const overdue = ordered.filter(({ dueOn }) => dueOn < today).length;
  const dueSoon = ordered.length - overdue;
  const named = ordered.slice(0, MOST_NAMED).map(({ title, dueOn }) => {
    const state = dueOn < today ? 'overdue since' : 'due on';
    return `${shortened(title)} (${state} ${dueOn})`;
  });
  const more = ordered.length - named.length;
  const flags = overdue > 0 ? ['overdue'] : ['dueSoon'];
  const search = new URLSearchParams([
    ['owner', owner],
    ...flags.map(flag => ['flag', flag]),
  ]);
  return {
    owner,
    title: titleOf(overdue, dueSoon),
    description: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(
      '; ',
    ),
    link: `/runbooks?${search}`,
    overdue,
    dueSoon,
  };
}

function titleOf(overdue: number, dueSoon: number): string {
  const runbooks = (count: number) =>
    `${count} runbook${count === 1 ? '' : 's'}`;
  if (overdue === 0) return `${runbooks(dueSoon)} due for review soon`;
  const later = dueSoon > 0 ? `, ${dueSoon} due soon` : '';
  return `${runbooks(overdue)} overdue for review${later}`;
}

function shortened(title: string): string {
  return title.length > MOST_TITLE
    ? `${title.slice(0, MOST_TITLE - 1)}…`
    : title;
}
