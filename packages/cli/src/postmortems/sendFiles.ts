import {
  ImportRequest,
  WireImportResult,
} from '@nines/backstage-plugin-postmortems-common';
import { ExitCode } from '../main';
import { PostmortemFile } from '../readPostmortems';
import { printable } from '../report/printable';
import { Terminal } from '../Terminal';
import { portalClient, reasonOf } from './portalClient';

/** Files of one request, and their characters: bodies are limited. */
const MAX_FILES = 10;
const MAX_CHARACTERS = 1_000_000;

/** Sends files to a portal, several at once; says of each what became of it. Answers 1 where one failed. */
export async function sendFiles(
  files: readonly PostmortemFile[],
  terminal: Terminal,
  options: {
    readonly url: string;
    readonly tokenVariable: string | undefined;
    readonly format: 'text' | 'json';
    readonly request: Omit<ImportRequest, 'files'>;
  },
): Promise<ExitCode> {
  const client = portalClient(options.url, options.tokenVariable);
  const results: WireImportResult[] = [];
  for (const batch of batchesOf(files)) {
    const sent = batch.map(({ file, text }) => ({ path: file, text }));
    try {
      const request = { ...options.request, files: sent };
      results.push(...(await client.importPostmortems(request)).results);
    } catch (error) {
      const message = reasonOf(error);
      const failed = sent.map(({ path }): WireImportResult => {
        const nothing = { unmapped: [], findings: [], differences: [] };
        return { path, outcome: 'failed', message, ...nothing };
      });
      results.push(...failed);
    }
  }
  terminal.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ results }, null, 2)}\n`
      : results.map(lineOf).join(''),
  );
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

function lineOf({ outcome, path, ref, message }: WireImportResult): string {
  const words = [outcome, path, ref, message].filter(Boolean).join('  ');
  return `${printable(words)}\n`;
}

function batchesOf(files: readonly PostmortemFile[]): PostmortemFile[][] {
  const batches: PostmortemFile[][] = [];
  let size = 0;
  for (const file of files) {
    const last = batches.at(-1);
    size += file.text.length;
    if (last && last.length < MAX_FILES && size <= MAX_CHARACTERS) {
      last.push(file);
    } else {
      batches.push([file]);
      size = file.text.length;
    }
  }
  return batches;
}
