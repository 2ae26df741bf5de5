import { unquote } from '../promql/stringLiteral';
import { Result } from '../units';
import { LabelTest, parseRegex } from './LabelTest';

const MOST_CHARACTERS = 1_000;
const MOST_TESTS = 20;

const TEST =
  /\s*("(?:[^"\\]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^,"'{}]*)\s*(?:,|$)/y;

/**
 * Reads `label="value", other!="value"` with or without braces and quotes, as Alertmanager and the plugins of others write it: a
 * value in quotes may hold commas, equals and quotes.
 */
export function parseLabelTests(text: string): Result<LabelTest[], string> {
  const bare = text.trim().replace(/^\{([\s\S]*)\}$/, '$1');
  if (bare.length > MOST_CHARACTERS) {
    return failed(`it is longer than ${MOST_CHARACTERS} characters`);
  }
  const tests: LabelTest[] = [];
  TEST.lastIndex = 0;
  while (TEST.lastIndex < bare.length) {
    const at = TEST.lastIndex;
    const [, label, operator, value] = TEST.exec(bare) ?? [];
    if (label === undefined) return failed(whereOf(bare, at));
    const test = toTest(label, operator, value.trim());
    if (!test) return failed(`'${value}' is not closed, or has a wrong escape`);
    tests.push(test);
  }
  if (tests.length === 0) return failed('it names no label');
  if (tests.length > MOST_TESTS) {
    return failed(`it has more than ${MOST_TESTS} labels`);
  }
  const regex = tests
    .filter(({ operator }) => operator === '=~' || operator === '!~')
    .map(({ value }) => parseRegex(value))
    .find(({ ok }) => !ok);
  return regex && !regex.ok ? regex : { ok: true, value: tests };
}

function toTest(
  label: string,
  operator: string,
  value: string,
): LabelTest | undefined {
  const name = label.startsWith('"') ? unquote(label) : label;
  const text = /^["']/.test(value) ? unquote(value) : value;
  if (name === undefined || text === undefined) return undefined;
  return {
    label: name,
    operator: operator as LabelTest['operator'],
    value: text,
  };
}

function whereOf(text: string, at: number): string {
  const rest = text.slice(at).trim().slice(0, 40);
  return `at '${rest}' no label="value" begins`;
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
