import { basename } from 'node:path';
import {
  parseRunbook,
  RunbookDocument,
} from '@nines/backstage-plugin-runbooks-common';
import { readSourceFiles, SourceFile } from './readSourceFiles';

const PAGE = /\.(?:md|markdown)(?:\.erb)?$/i;

/** A page as it was read. */
export type RunbookPage = {
  readonly file: string;
  readonly text: string;
  readonly document: RunbookDocument;
};

/** Whether a file is a page of Markdown, also one that a template makes: `.md`, `.markdown`, `.md.erb`, `.html.md.erb`. */
export function isPage(path: string): boolean {
  return PAGE.test(path);
}

/** The name of a page without its endings: `restart-pods` of `docs/restart-pods.html.md.erb`. */
export function pageName(path: string): string {
  return basename(path)
    .replace(PAGE, '')
    .replace(/\.html$/i, '');
}

/**
 * The runbooks in files and folders. Hugo's `_index.md` is a list of pages, and no runbook.
 *
 * @throws UsageError for a path that cannot be read.
 */
export function readRunbooks(
  paths: readonly string[],
  isWanted: (path: string) => boolean = () => true,
): RunbookPage[] {
  return readSourceFiles(
    paths,
    path => isPage(path) && pageName(path) !== '_index' && isWanted(path),
  ).map(parsePage);
}

function parsePage({ file, text }: SourceFile): RunbookPage {
  return { file, text, document: parseRunbook(text) };
}
