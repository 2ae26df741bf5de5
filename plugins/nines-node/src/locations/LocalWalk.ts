import { opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { isWanted } from './FileCollector';
import { FileKind } from './FileKind';
import { SkippedFile } from './LocationReader';
import { LocationLimits } from './LocationLimits';

/** Whether a path, its links resolved, lies in a folder, its links resolved. */
export function isInside(root: string, path: string): boolean {
  try {
    resolveSafeChildPath(root, path);
    return (
      path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
    );
  } catch {
    return false;
  }
}

/** Why a file cannot be read, for a person. */
export function explainFileError(error: unknown): string {
  if (!isError(error)) return String(error);
  switch (error.code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
      return 'permission denied';
    case 'ELOOP':
      return 'its links form a loop';
    default:
      return error.message;
  }
}

/** In an order of its own, so that the same folder gives the same etag. */
async function listNames(path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(path)) names.push(entry.name);
  return names.sort();
}

/** A file that was found and not read yet. */
export type FoundFile = {
  /** Absolute, its links resolved. */
  readonly path: string;
  /** As its owner knows it. */
  readonly name: string;
  readonly bytes: number;
  /** Epoch ms. */
  readonly modifiedAt: number;
  readonly isNamed?: true;
};

/** Goes through a folder and lists what is wanted, reading none of it; what cannot be followed is skipped, and said. */
export class LocalWalk {
  /** In the order of the walk. */
  readonly entries: (FoundFile | SkippedFile)[] = [];
  readonly #root: string;
  readonly #limits: LocationLimits;
  readonly #files: FileKind;
  readonly #signal?: AbortSignal;
  readonly #visited = new Set<string>();

  constructor(
    root: string,
    options: {
      readonly limits: LocationLimits;
      readonly files: FileKind;
      readonly signal?: AbortSignal;
    },
  ) {
    this.#root = root;
    this.#limits = options.limits;
    this.#files = options.files;
    this.#signal = options.signal;
  }

  async folder(path: string, name: string, depth: number): Promise<void> {
    this.#signal?.throwIfAborted();
    if (this.#visited.has(path)) return;
    this.#visited.add(path);
    if (depth > this.#limits.maxDepth) {
      const message = `is more than ${this.#limits.maxDepth} folders deep`;
      this.#skip(name, message);
      return;
    }
    for (const entry of await listNames(path)) {
      if (entry.startsWith('.') || entry === 'node_modules') continue;
      await this.#entry(
        join(path, entry),
        name ? `${name}/${entry}` : entry,
        depth,
      );
    }
  }

  async file(
    path: string,
    name: string,
    details?: { isNamed: true },
  ): Promise<void> {
    this.#signal?.throwIfAborted();
    const stats = await stat(path);
    if (!stats.isFile()) {
      this.#skip(name, 'is neither a file nor a folder');
      return;
    }
    const { size: bytes, mtimeMs: modifiedAt } = stats;
    this.entries.push({ path, name, bytes, modifiedAt, ...details });
  }

  async #entry(path: string, name: string, depth: number): Promise<void> {
    try {
      const real = await realpath(path);
      if (!isInside(this.#root, real)) {
        const message = "leads out of the folder of the entity's descriptor";
        this.#skip(name, message);
      } else if ((await stat(real)).isDirectory()) {
        await this.folder(real, name, depth + 1);
      } else if (isWanted(name, this.#files) && !this.#visited.has(real)) {
        this.#visited.add(real); // by another link to it
        await this.file(real, name);
      }
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.#skip(name, `cannot be read: ${explainFileError(error)}`);
    }
  }

  #skip(file: string, message: string): void {
    this.entries.push({ file, message });
  }
}
