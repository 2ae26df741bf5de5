import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import {
  githubAnchorOf,
  parseRunbook,
} from '@nines/backstage-plugin-runbooks-common';
import { isPage } from './readRunbooks';

/** Endings that a link leaves out, or has otherwise once pages are built. */
const ENDINGS = ['.md', '.markdown', '.html.md', '.html.md.erb', '.md.erb'];

/**
 * Whether relative links of pages lead to something inside the folders that were given, and to an anchor of it. What lies outside, or
 * begins at the root of a site, is not known.
 */
export class LinkResolver {
  readonly #roots: readonly string[];
  readonly #anchors = new Map<string, ReadonlySet<string>>();

  constructor(paths: readonly string[]) {
    this.#roots = paths.map(path => {
      const real = realpathSync(path);
      return statSync(real).isDirectory() ? real : dirname(real);
    });
  }

  resolves(file: string, target: string): boolean | undefined {
    const [path, anchor] = decode(target).split('#', 2);
    const place = path.split('?', 1)[0];
    if (place === '' || place.startsWith('/')) return undefined;
    const goal = resolve(dirname(realpathSync(file)), place);
    if (
      !this.#roots.some(root => `${goal}${sep}`.startsWith(`${root}${sep}`))
    ) {
      return undefined;
    }
    const found = candidates(goal).find(isFile);
    if (found === undefined) return isFolder(goal) ? undefined : false;
    if (!anchor || !isPage(found)) return true;
    return this.#anchorsOf(found).has(anchor);
  }

  #anchorsOf(page: string): ReadonlySet<string> {
    const known = this.#anchors.get(page);
    if (known) return known;
    const { anchors, sections } = parseRunbook(readFileSync(page, 'utf8'));
    const all = new Set([
      ...anchors,
      // shown by GitHub, so they work there; that MkDocs names them otherwise is for that page to say
      ...sections.map(({ heading }) => githubAnchorOf(heading)),
    ]);
    this.#anchors.set(page, all);
    return all;
  }
}

/** Where a link may lead: the file, the page that becomes it, the first page of a folder. */
function candidates(goal: string): string[] {
  const bare = goal.replace(/\.html$/i, '');
  return [
    goal,
    ...ENDINGS.map(ending => `${bare}${ending}`),
    ...['index', '_index', 'README'].map(name => join(goal, `${name}.md`)),
  ];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
