import {
  PageSteps,
  RunbookDocument,
  parseRunbook,
  readSteps,
} from '@nines/backstage-plugin-runbooks-common';
import { PinnedSource } from './RunStore';

/** A source, read. */
export type PinnedPage = Pick<RunbookDocument, 'sections'> & PageSteps;

const MOST = 100;

/** Reads sources, and remembers some of them: those of open runs are asked for again and again, and a hash says all of a text. */
export class PinnedPages {
  readonly #pages = new Map<string, PinnedPage>();

  read({ hash, text }: PinnedSource): PinnedPage {
    const page = this.#pages.get(hash) ?? readPage(text);
    this.#pages.delete(hash);
    this.#pages.set(hash, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > MOST) this.#pages.delete(oldest);
    return page;
  }
}

function readPage(text: string): PinnedPage {
  const document = parseRunbook(text);
  return { sections: document.sections, ...readSteps(document) };
}
