/**
 * Anchor of a heading as MkDocs makes it: the slug of Python-Markdown's `toc`, without the number of a repetition.
 *
 * @public
 */
export function anchorOf(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[^\w\s-]|[^\p{ASCII}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** Anchor of a heading as GitHub makes it, which people write where they preview a page there. @public */
export function githubAnchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
}

/** Gives each heading of one page its own anchor, in the order asked: `steps`, `steps_1`, `steps_2`; `_1` for one without a slug. */
export class AnchorNames {
  readonly #taken: Set<string>;
  /** Where the last search from a slug ended: all before is taken. */
  readonly #last = new Map<string, string>();

  /** @param explicit - anchors that the page names itself: they are taken beforehand */
  constructor(explicit: Iterable<string>) {
    this.#taken = new Set(explicit);
  }

  next(heading: string): string {
    const slug = anchorOf(heading);
    let candidate = this.#last.get(slug) ?? slug;
    while (candidate === '' || this.#taken.has(candidate)) {
      candidate = increase(candidate);
    }
    this.#taken.add(candidate);
    this.#last.set(slug, candidate);
    return candidate;
  }
}

function increase(anchor: string): string {
  const end = anchor.lastIndexOf('_');
  const number = end < 0 ? '' : anchor.slice(end + 1);
  return /^[0-9]{1,9}$/.test(number)
    ? `${anchor.slice(0, end)}_${Number(number) + 1}`
    : `${anchor}_1`;
}
