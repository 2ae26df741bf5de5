import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { codeOf } from './codeOf';
import { UsageError } from './UsageError';

/** A file as it was read. */
export type SourceFile = {
  /** As it was reached from the path that was given. */
  readonly file: string;
  readonly text: string;
  /** It was given itself, not a folder around it. */
  readonly isNamed?: boolean;
};

const REASONS = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['ELOOP', 'its links go round in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/**
 * Reads files, and of folders all below them whose path is wanted, in the order of their names, without hidden and installed ones.
 * Links that lead out of a folder are left alone.
 *
 * @throws UsageError for a path that cannot be read.
 */
export function readSourceFiles(
  paths: readonly string[],
  isWanted: (path: string) => boolean,
): SourceFile[] {
  const files = paths.flatMap(path =>
    attempt(path, () => readPath(path, isWanted)),
  );
  // one file has many spellings; where it is named itself, that counts
  const named = new Set(
    files.flatMap(({ real, file }) => (file.isNamed ? [real] : [])),
  );
  const byPlace = new Map<string, SourceFile>();
  for (const { real, file } of files) {
    if (byPlace.has(real)) continue;
    byPlace.set(real, named.has(real) ? { ...file, isNamed: true } : file);
  }
  return [...byPlace.values()];
}

/** A file, and where it lies once all links are followed. */
type PlacedFile = { readonly real: string; readonly file: SourceFile };

function readPath(
  path: string,
  isWanted: (path: string) => boolean,
): PlacedFile[] {
  const found = statSync(path);
  const real = realpathSync(path);
  if (found.isDirectory()) {
    return readFolder(path, { root: real, seen: new Set(), isWanted });
  }
  if (!found.isFile()) {
    throw new UsageError(
      `Cannot read "${path}": it is neither a file nor a folder.`,
    );
  }
  return [{ real, file: { ...readFile(path), isNamed: true } }];
}

type Walk = {
  readonly root: string;
  readonly seen: Set<string>;
  readonly isWanted: (path: string) => boolean;
};

function readFolder(folder: string, walk: Walk): PlacedFile[] {
  const real = realpathSync(folder);
  if (walk.seen.has(real)) return [];
  walk.seen.add(real);
  return readdirSync(folder)
    .filter(name => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .flatMap(name => {
      const path = join(folder, name);
      return attempt(path, () => readEntry(path, walk));
    });
}

function readEntry(path: string, walk: Walk): PlacedFile[] {
  const real = resolveLink(path);
  const isInside = real?.startsWith(`${walk.root}${sep}`);
  if (real === undefined || !isInside) return [];
  const found = statSync(real);
  if (found.isDirectory()) return readFolder(path, walk);
  return found.isFile() && walk.isWanted(path)
    ? [{ real, file: readFile(path) }]
    : [];
}

/** Where a path leads; nothing where a link leads nowhere. */
function resolveLink(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') {
      return undefined;
    }
    throw error;
  }
}

function readFile(path: string): SourceFile {
  return { file: path, text: readFileSync(path).toString('utf8') };
}

/** Says which path could not be read, and why. */
function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = REASONS.get(codeOf(error) ?? '');
    if (!reason) throw error;
    throw new UsageError(`Cannot read "${path}": ${reason}.`);
  }
}
