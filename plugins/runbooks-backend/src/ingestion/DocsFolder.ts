import {
  EntityLocation,
  LocatedFile,
} from '@nines/backstage-plugin-nines-node';
import {
  MkdocsSettings,
  cleanPath,
  isPage,
  pageOf,
  pathOfPage,
  readMkdocs,
} from '@nines/backstage-plugin-runbooks-common';

/** A page of a site. */
export type DocsPage = {
  readonly file: LocatedFile;
  /** Below `docs_dir`, without `.md`. */
  readonly path: string;
  /** In the reader, after the entity. */
  readonly page: string;
};

/** The pages among the files of a location: `mkdocs.yml` at its top says where they are. */
export function readDocsFolder(
  location: EntityLocation,
  files: readonly LocatedFile[],
): DocsPage[] {
  const top = prefixOf(location);
  const below = files.flatMap(file => {
    const path = pathBelow(normalise(file.file), top);
    return path === undefined ? [] : [{ file, path }];
  });
  const mkdocs = below.find(({ path }) => /^mkdocs\.ya?ml$/i.test(path));
  const settings: MkdocsSettings = readMkdocs(mkdocs?.file.text);
  const seen = new Set<string>();
  return below.flatMap(({ file, path }) => {
    const page = pathBelow(path, settings.docsDir);
    if (page === undefined || !isPage(page)) return [];
    const plain = pathOfPage(page);
    if (seen.has(plain)) return []; // `a.md` and `a.markdown`
    seen.add(plain);
    return [
      { file, path: plain, page: pageOf(plain, settings.usesDirectoryUrls) },
    ];
  });
}

/** How the names of files of the location begin. */
function prefixOf({ type, target }: EntityLocation): string {
  return type === 'url' ? target.replace(/\/+$/, '') : cleanPath(target);
}

function normalise(file: string): string {
  return /^https?:/.test(file) ? file : cleanPath(file);
}

function pathBelow(file: string, folder: string): string | undefined {
  if (folder === '') return file;
  return file.startsWith(`${folder}/`)
    ? file.slice(folder.length + 1)
    : undefined;
}
