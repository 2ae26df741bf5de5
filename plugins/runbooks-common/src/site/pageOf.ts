/** Whether a file is a page: Markdown. @public */
export function isPage(file: string): boolean {
  return /\.(md|markdown)$/i.test(file);
}

/** Path of a page below `docs_dir`, without its ending. @public */
export function pathOfPage(file: string): string {
  return file.replace(/\.(md|markdown)$/i, '');
}

/** Whether a page only lists others: the first page of a folder. */
export function isIndexPath(path: string): boolean {
  return /(^|\/)(_?index|readme)$/i.test(path);
}

/** Where MkDocs serves a page: `a/b` as `a/b/`, or as `a/b.html`. @public */
export function pageOf(path: string, usesDirectoryUrls: boolean): string {
  const isFolder = /(^|\/)(index|readme)$/i.test(path);
  const folder = path.replace(/[^/]*$/, '');
  if (isFolder) return usesDirectoryUrls ? folder : `${folder}index.html`;
  return usesDirectoryUrls ? `${path}/` : `${path}.html`;
}
