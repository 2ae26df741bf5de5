import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const IMPURE =
  /\basync\b|\bPromise\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\./;
const ELSEWHERE = new Set(['client', 'testUtils']);

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .filter(file => !ELSEWHERE.has(file.split(sep)[0]));

describe('the domain is pure', () => {
  it.each(files)('%s', file => {
    const lines = readFileSync(join(__dirname, file), 'utf8').split('\n');
    const code = lines.filter(line => !/^\s*(\/\/|\/?\*)/.test(line));
    expect(code.filter(line => IMPURE.test(line))).toEqual([]);
  });
});
