import { posix } from 'node:path';
import {
  RunbookDocument,
  parseRunbook,
} from '@nines/backstage-plugin-runbooks-common';
import { DocsPage } from './DocsFolder';

/** All pages of a site, each parsed once, when it is asked for. */
export class SitePages {
  readonly #pages: ReadonlyMap<string, DocsPage>;
  readonly #documents = new Map<string, RunbookDocument>();

  constructor(pages: readonly DocsPage[]) {
    this.#pages = new Map(pages.map(page => [page.path, page]));
  }

  documentOf(path: string): RunbookDocument {
    const known = this.#documents.get(path);
    if (known) return known;
    const text = this.#pages.get(path)?.file.text ?? '';
    const document = parseRunbook(text);
    this.#documents.set(path, document);
    return document;
  }

  /** Whether a link of a page leads to a page and a section of it; undefined for what is no page: images and the like are not read. */
  resolves(from: string, target: string): boolean | undefined {
    const [address, anchor = ''] = target.split('#');
    const [file] = address.split('?');
    if (!/\.(md|markdown)$/i.test(file) || file.startsWith('/')) {
      return undefined;
    }
    const path = posix.join(posix.dirname(from), decode(file));
    const found = path.replace(/\.(md|markdown)$/i, '');
    if (!this.#pages.has(found)) return false;
    if (anchor === '') return true;
    const { anchors } = this.documentOf(found);
    return anchors.includes(decode(anchor));
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
