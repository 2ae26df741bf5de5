import { ContentPart } from './draft';

/** What was written and did not reach the server yet, with what the server had of these fields then. */
export type DraftCopy = {
  readonly version: number;
  readonly base: ContentPart;
  readonly changes: ContentPart;
};

/** Of what is kept; a copy of another form is none. */
const FORMAT = 1;

/** Where the browser keeps things. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Copies of drafts in the browser: they outlive a crash, and are gone when the server has the text. */
export class DraftCopies {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf = window.localStorage) {
    this.#shelf = shelf;
  }

  /** A copy that cannot be read is none: its text may be of another version of this page. */
  read(id: string): DraftCopy | undefined {
    try {
      const text = this.#shelf.getItem(keyOf(id));
      if (text === null) return undefined;
      // A row of our own: text in the making need not pass the schema of what is sent
      const kept = JSON.parse(text) as DraftCopy & { format: number };
      return kept.format === FORMAT ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** False where the browser has no room, or keeps nothing. */
  keep(id: string, copy: DraftCopy): boolean {
    try {
      this.#shelf.setItem(
        keyOf(id),
        JSON.stringify({ format: FORMAT, ...copy }),
      );
      return true;
    } catch {
      return false;
    }
  }

  forget(id: string): void {
    try {
      this.#shelf.removeItem(keyOf(id));
    } catch {
      // A browser that keeps nothing has nothing to forget
    }
  }
}

function keyOf(id: string): string {
  return `nines.postmortems.draft.${id}`;
}
