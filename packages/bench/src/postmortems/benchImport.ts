import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  importResponse,
  readPostmortem,
} from '@nines/backstage-plugin-postmortems-common';
import { measure } from '../measure';
import { printFigure } from '../printFigure';
import { BenchDatabase } from '../startDatabase';
import { NOW } from './seedRecords';
import { startPostmortemsApi } from './startPostmortemsApi';

const CORPUS = resolvePackagePath(
  '@nines/bench',
  '../../../shared/corpora/runbooks-postmortems/postmortems',
);
const MOST_BYTES = 1_048_576;
const PER_REQUEST = 50;

type CorpusFile = { readonly path: string; readonly text: string };

/** Prints how long it takes to read all postmortems of the corpora, and to import them through the API. */
export async function benchImport(
  database: BenchDatabase,
  { quick }: { quick: boolean },
): Promise<void> {
  if (!existsSync(CORPUS)) {
    process.stderr.write(`no corpora at ${CORPUS}: nothing is imported\n`);
    return;
  }
  const found = await readFiles();
  const files = quick ? found.slice(0, 3) : found;
  const base = { bench: 'postmortems', database: database.name };
  printFigure({
    ...base,
    what: 'files of the corpora',
    value: files.length,
    unit: 'files',
  });
  const readMs = await measure(async () =>
    files.forEach(({ path, text }) => readPostmortem(text, { path })),
  );
  printFigure({ ...base, what: 'reading them all', value: readMs, unit: 'ms' });
  const api = await startPostmortemsApi(database.db, { now: NOW });
  try {
    for (const what of ['importing them all', 'importing them again']) {
      const outcomes: string[] = [];
      const ms = await measure(async () => {
        for (let start = 0; start < files.length; start += PER_REQUEST) {
          const part = files.slice(start, start + PER_REQUEST);
          outcomes.push(...(await send(api.url, part)));
        }
      });
      if (outcomes.includes('absent')) {
        process.stderr.write(`${what}: the API has no /postmortems/import\n`);
        return;
      }
      printFigure({ ...base, what, value: ms, unit: 'ms' });
      for (const outcome of [...new Set(outcomes)]) {
        const value = outcomes.filter(each => each === outcome).length;
        const counted = `${what}: ${outcome}`;
        printFigure({ ...base, what: counted, value, unit: 'files' });
      }
    }
  } finally {
    await api.stop();
  }
}

async function send(
  url: string,
  files: readonly CorpusFile[],
): Promise<string[]> {
  const response = await fetch(`${url}/postmortems/import`, {
    method: 'POST',
    headers: {
      authorization: mockCredentials.user.header('user:default/user-7'),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ files }),
  });
  if (response.status === 404) return ['absent'];
  const text = await response.text();
  if (!response.ok)
    throw new Error(`The import answers ${response.status}: ${text}`);
  const { results } = importResponse.parse(JSON.parse(text));
  return results.map(({ outcome }) => outcome);
}

async function readFiles(): Promise<CorpusFile[]> {
  const entries = await readdir(CORPUS, {
    recursive: true,
    withFileTypes: true,
  });
  const files: CorpusFile[] = [];
  for (const entry of entries.filter(each => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const isText = !bytes.includes(0) && bytes.length <= MOST_BYTES;
    const isDocument =
      !/^(license|notice|readme)|\.(png|jpg|svg|csv|ya?ml)$/i.test(entry.name);
    if (!isText || !isDocument || bytes.length === 0) continue;
    files.push({ path: relative(CORPUS, file), text: bytes.toString('utf8') });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
