import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DefinitionFile } from '@nines/backstage-plugin-slo-common';
import { UsageError } from './UsageError';

const DEFINITION_NAME = /\.(ya?ml|json)$/i;

const REASONS = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['ELOOP', 'its links go round in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/**
 * Reads files, and folders with all below them: `.yaml`, `.yml` and `.json`, in the order of their names, without hidden and
 * installed ones. Links that lead out of a folder are left alone.
 *
 * @throws UsageError for a path that cannot be read.
 */
export function readDefinitionFiles(
  paths: readonly string[],
): DefinitionFile[] {
  const files = paths.flatMap(path => attempt(path, () => readPath(path)));
  // one file has many spellings; where it is named itself, that counts
  const named = new Set(
    files.flatMap(({ real, file }) => (file.isNamed ? [real] : [])),
  );
  const byPlace = new Map<string, DefinitionFile>();
  for (const { real, file } of files) {
    if (byPlace.has(real)) continue;
    byPlace.set(real, named.has(real) ? { ...file, isNamed: true } : file);
  }
  return [...byPlace.values()];
}

/** A file, and where it lies once all links are followed. */
type PlacedFile = { readonly real: string; readonly file: DefinitionFile };

function readPath(path: string): PlacedFile[] {
  const found = statSync(path);
  const real = realpathSync(path);
  if (found.isDirectory()) {
    return readFolder(path, { root: real, seen: new Set() });
  }
  if (!found.isFile()) {
    throw new UsageError(
      `Cannot read "${path}": it is neither a file nor a folder.`,
    );
  }
  return [{ real, file: { ...readFile(path), isNamed: true } }];
}

type Walk = { readonly root: string; readonly seen: Set<string> };

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
  return found.isFile() && DEFINITION_NAME.test(path)
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

function readFile(path: string): DefinitionFile {
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

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error
    ? String(error.code)
    : undefined;
}
