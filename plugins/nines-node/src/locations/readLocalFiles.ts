import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { FileCollector } from './FileCollector';
import { FileKind } from './FileKind';
import { FoundFile, LocalWalk, explainFileError, isInside } from './LocalWalk';
import { LocationAnswer, ReadLocationOptions } from './LocationReader';
import { LocationLimits } from './LocationLimits';

/** A folder or file of this machine, and the folder that it must not leave, symbolic links resolved. */
export type LocalPlace = { readonly root: string; readonly path: string };

export type LocalReader = {
  readonly limits: LocationLimits;
  readonly files: FileKind;
  /** Whether files of the same size and time of modification count as unchanged, without a look into them. */
  readonly trustsFileTimes: boolean;
  readonly onFileRead: (file: string) => void;
};

/** A file that was modified less long ago may be modified again within the same tick of its file system's clock. */
const SETTLED_AFTER_MS = 2_000;

/** Reads files of this machine. Links that lead out of the folder, pipes and devices are skipped, and said. */
export async function readLocalFiles(
  place: LocalPlace,
  reader: LocalReader,
  { etag, signal }: ReadLocationOptions = {},
): Promise<LocationAnswer> {
  const name = relative(place.root, place.path) || '.';
  try {
    const root = await realpath(place.root);
    const path = await realpath(place.path);
    if (!isInside(root, path)) {
      const message = `'${name}' leads out of the folder of the entity's descriptor`;
      return { status: 'refused', message };
    }
    const walk = new LocalWalk(root, { ...reader, signal });
    if ((await stat(path)).isDirectory()) {
      await walk.folder(path, name === '.' ? '' : name, 0);
    } else {
      await walk.file(path, name, { isNamed: true });
    }
    const listed = reader.trustsFileTimes
      ? await etagOf(walk, reader)
      : undefined;
    if (listed !== undefined && listed === etag) {
      return { status: 'notModified' };
    }
    return await readAll(walk, { reader, signal, etag: listed });
  } catch (error) {
    const message = `'${name}' cannot be read: ${explainFileError(error)}`;
    return { status: 'unreachable', message };
  }
}

async function readAll(
  { entries }: LocalWalk,
  options: { reader: LocalReader; signal?: AbortSignal; etag?: string },
): Promise<LocationAnswer> {
  const { reader, signal, etag } = options;
  const collector = new FileCollector(reader.limits);
  for (const entry of entries) {
    signal?.throwIfAborted();
    if ('message' in entry) {
      collector.skip(entry.file, entry.message);
      continue;
    }
    const { path, name, bytes, modifiedAt, isNamed } = entry;
    if (!collector.accepts(name, bytes)) continue;
    try {
      reader.onFileRead(name);
      const content = await readFile(path);
      collector.add(name, content, { modifiedAt, ...(isNamed && { isNamed }) });
    } catch (error) {
      collector.skip(name, `cannot be read: ${explainFileError(error)}`);
    }
  }
  return collector.answer({ etag });
}

/** Of the paths, sizes and times of all files; of the content of those that may still be changing. */
async function etagOf(
  { entries }: LocalWalk,
  reader: LocalReader,
): Promise<string> {
  const hash = createHash('sha256');
  for (const entry of entries) {
    const facts =
      'message' in entry
        ? [entry.file, entry.message, 'skipped']
        : await factsOf(entry, reader);
    hash.update(JSON.stringify(facts));
  }
  return `${hash.digest('hex')}-files`;
}

async function factsOf(
  { path, name, bytes, modifiedAt }: FoundFile,
  { limits, onFileRead }: LocalReader,
): Promise<unknown[]> {
  const facts = [name, bytes, modifiedAt];
  const isSettled = Date.now() - modifiedAt >= SETTLED_AFTER_MS;
  if (isSettled || bytes > limits.maxFileBytes) return facts;
  onFileRead(name);
  const hash = createHash('sha256').update(await readFile(path));
  return [...facts, hash.digest('hex')];
}
