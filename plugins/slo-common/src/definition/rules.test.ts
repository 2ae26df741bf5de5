import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDefinitions } from './parseDefinitions';

const DOCS = resolve(__dirname, '../../../../docs');
/** Rules of these formats are in another page. */
const ELSEWHERE = /^(sloth|pyrra|opensloAlpha|importing|convert)\b/;

const sources = [__dirname, resolve(__dirname, '../locations')].flatMap(root =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter(file => !ELSEWHERE.test(file))
    .map(file => readFileSync(join(root, file), 'utf8')),
);
const page = readFileSync(join(DOCS, 'definitions.md'), 'utf8');

const matches = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), match => match[1]);

describe('docs/definitions.md', () => {
  it('explains exactly the rules that the code has', () => {
    const inCode = sources.flatMap(text => matches(text, /'([A-Z]\d+)'/g));
    const explained = matches(page, /^\| ([A-Z]\d+) \|/gm);
    expect([...new Set(explained)].sort()).toEqual([...new Set(inCode)].sort());
    expect(explained).toHaveLength(new Set(explained).size);
  });

  it('shows definitions without problems', () => {
    const examples = matches(page, /```yaml\n([^`]*)```/g).filter(text =>
      /^apiVersion:/m.test(text),
    );
    const files = examples.map((text, index) => ({ file: `${index}`, text }));
    const { problems } = parseDefinitions(files, { mode: 'strict' });
    expect([examples.length, problems]).toEqual([2, []]);
  });
});
