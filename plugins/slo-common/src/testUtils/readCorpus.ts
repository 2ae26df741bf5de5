import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CORPORA = resolve(__dirname, '../../../../../shared/corpora');

/**
 * A file of the published cases that lie beside a working copy of this repository.
 *
 * @returns Nothing where they are absent: skip the suite then.
 */
export function readCorpus(path: string): string | undefined {
  const file = resolve(CORPORA, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Where a file or folder of published cases is; nothing where it is absent. */
export function corpusPath(path: string): string | undefined {
  const found = resolve(CORPORA, path);
  return existsSync(found) ? found : undefined;
}
