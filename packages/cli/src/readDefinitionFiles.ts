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
  const files = paths.flatMap(path =>
    attempt(path, () =>
      statSync(path).isDirectory()
        ? readFolder(path, { root: realpathSync(path), seen: new Set() })
        : [{ ...readFile(path), isNamed: true }],
    ),
  );
  const byPath = new Map(files.map(file => [file.file, file]));
  return [...byPath.values()];
}

type Walk = { readonly root: string; readonly seen: Set<string> };

function readFolder(folder: string, walk: Walk): DefinitionFile[] {
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

function readEntry(path: string, walk: Walk): DefinitionFile[] {
  const real = resolveLink(path);
  const isInside = real?.startsWith(`${walk.root}${sep}`);
  if (real === undefined || !isInside) return [];
  const found = statSync(real);
  if (found.isDirectory()) return readFolder(path, walk);
  return found.isFile() && DEFINITION_NAME.test(path) ? [readFile(path)] : [];
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
