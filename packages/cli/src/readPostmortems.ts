import {
  ReadPostmortem,
  readPostmortem,
} from '@nines/backstage-plugin-postmortems-common';
import { readSourceFiles, SourceFile } from './readSourceFiles';

const DOCUMENT = /\.(?:md|markdown|qmd|mdx|json)(?:\.erb)?$/i;
/** An ending is a word; a name such as `PM2024-003 - Move to 1.25` has none. */
const ENDING = /\.[A-Za-z][A-Za-z0-9_-]{0,15}$/;
/** What stands beside postmortems in a repository. */
const OTHERS =
  /(?:^|[/\\])(?:_?index|readme|license|notice|contributing|codeowners|makefile|dockerfile|package)(?:\.[a-z]+)*$/i;

/** A file with what was read of it. */
export type PostmortemFile = SourceFile & { readonly read: ReadPostmortem };

/**
 * The postmortems in files and folders: Markdown, Quarto, what a template makes (`.md.erb`), JSON, and files without an ending. Lists
 * (index, README) only where they are named.
 *
 * @throws UsageError for a path that cannot be read.
 */
export function readPostmortems(
  paths: readonly string[],
  options: { readonly zone?: string } = {},
): PostmortemFile[] {
  return readSourceFiles(
    paths,
    path => (DOCUMENT.test(path) || !ENDING.test(path)) && !OTHERS.test(path),
  ).map(file => ({
    ...file,
    read: readPostmortem(file.text, { path: file.file, ...options }),
  }));
}
