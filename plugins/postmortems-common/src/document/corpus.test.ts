import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { partOf } from './markdown/headings';
import { factOf } from './markdown/readFacts';
import { startOf } from './markdown/readTimeline';
import { readPostmortem } from './readPostmortem';

const CORPUS = resolve(
  __dirname,
  '../../../../../shared/corpora/runbooks-postmortems/postmortems',
);
const files = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => resolve(entry.parentPath, entry.name))
  : [];

/** Words alone: no marks, no case. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** A heading or a label that a field stands for, or a row that makes a table. */
const isStructure = (line: string) =>
  partOf(line.replace(/^[#\s]+|[#\s]+$/g, '')).kind !== 'none' ||
  /^[|\s:-]*$/.test(line) ||
  /^\s*\|?\s*(?:day|date|time)\b[^|]*\|.*\|\s*$/i.test(line);

/** Parts of a line that may stand in different fields: cells, a key and its value, a time and what happened then. */
function piecesOf(line: string): string[] {
  const fact = factOf(line);
  if (fact) return [fact.value];
  const bare = line
    .replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, '')
    .replace(/^\s*\[[ xX]\]/, '')
    .replace(/^(?:title|date|category):/i, '');
  const start = startOf(line);
  const rest = start ? [start.written.text, start.rest] : [bare];
  return rest.flatMap(text => text.split(/\||\*\*|__| [-–—] |~/));
}

(files.length > 0 ? describe : describe.skip)('the corpora', () => {
  it('lose no line', () => {
    const lost = files.flatMap(path => {
      const text = readFileSync(path, 'utf8');
      const read = readPostmortem(text, { path });
      expect(read.refused).toBeUndefined();
      const kept = ` ${wordsOf(stringsIn(read).join('\n'))} `;
      return text
        .split('\n')
        .filter(line => !isStructure(line.trim()))
        .filter(line =>
          piecesOf(line)
            .map(wordsOf)
            .filter(Boolean)
            .some(
              piece =>
                !kept.includes(` ${piece} `) && partOf(piece).kind === 'none',
            ),
        )
        .map(line => `${path.slice(CORPUS.length)}: ${line}`);
    });
    expect(lost).toEqual([]);
  });
});
