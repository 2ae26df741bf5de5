import { parseDocument } from 'yaml';

/** What `mkdocs.yml` says of where pages are. @public */
export type MkdocsSettings = {
  /** Below the folder of `mkdocs.yml`, without slashes around; empty for that folder itself. */
  readonly docsDir: string;
  /** Whether `a.md` is served as `a/`, not `a.html`. */
  readonly usesDirectoryUrls: boolean;
};

const LONGEST = 200_000;

/**
 * Reads what is needed of `mkdocs.yml`. Whatever else is in it, and however broken: what cannot be read is as MkDocs has it without.
 *
 * @public
 */
export function readMkdocs(text: string | undefined): MkdocsSettings {
  const values = readTop(text ?? '');
  const docsDir = values.docs_dir;
  return {
    docsDir: cleanPath(typeof docsDir === 'string' ? docsDir : 'docs'),
    usesDirectoryUrls: values.use_directory_urls !== false,
  };
}

/** `./docs/` as `docs`. */
export function cleanPath(path: string): string {
  return path
    .split(/[\\/]/)
    .filter(segment => segment !== '' && segment !== '.')
    .join('/');
}

type Settings = { docs_dir?: unknown; use_directory_urls?: unknown };

function readTop(text: string): Settings {
  if (text.length > LONGEST) return readLines(text.slice(0, LONGEST));
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    if (document.errors.length > 0) return readLines(text);
    return {
      docs_dir: document.get('docs_dir'),
      use_directory_urls: document.get('use_directory_urls'),
    };
  } catch {
    return readLines(text);
  }
}

/** The two lines by themselves, where the rest is broken. */
function readLines(text: string): Settings {
  const docsDir = /^docs_dir:[ \t]*["']?([^"'#\n]+)/m.exec(text)?.[1].trim();
  const urls = /^use_directory_urls:[ \t]*(\w+)/m.exec(text)?.[1];
  return {
    ...(docsDir && { docs_dir: docsDir }),
    ...(urls && { use_directory_urls: urls.toLowerCase() !== 'false' }),
  };
}
