import fc from 'fast-check';
import { parseRegex, toPredicate } from './LabelTest';
import { parseLabelTests } from './parseLabelTests';
import { printLabelTests } from './printLabelTests';

const text = fc.string({
  unit: fc.constantFrom('a', 'b', '.', '"', '\\', ',', '=', '\n', '|', '😀'),
  maxLength: 5,
});
const quoted = text.map(each => each.replace(/[\\.|]/g, '\\$&'));
const pattern = fc
  .array(fc.oneof(quoted, fc.constantFrom('.*', '.+', '|')), { maxLength: 7 })
  .map(pieces => pieces.join(''));

it('takes what the same regular expression takes', () => {
  fc.assert(
    fc.property(pattern, text, (value, label) => {
      const test = { label: 'x', operator: '=~', value } as const;
      const expected = new RegExp(`^(?:${value})$`, 's').test(label);
      expect(parseRegex(value).ok).toBe(true);
      expect(toPredicate(test)(label)).toBe(expected);
      expect(toPredicate({ ...test, operator: '!~' })(label)).toBe(!expected);
    }),
  );
});

it('is done in no time with patterns that make others hang', () => {
  const value = `${'.*a'.repeat(300)}b`;
  const test = { label: 'x', operator: '=~', value } as const;
  expect(toPredicate(test)('a'.repeat(1_024))).toBe(false);
});

it('reads whatever values were written', () => {
  const tests = fc.array(
    fc.record({
      label: fc.constantFrom('a', 'b_c', 'utf-8.name', 'with "quotes"'),
      operator: fc.constantFrom('=' as const, '!=' as const),
      value: fc.string({ maxLength: 20 }),
    }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(tests, written => {
      const printed = printLabelTests(written);
      fc.pre(printed.length <= 1_000);
      expect(parseLabelTests(printed)).toEqual({ ok: true, value: written });
    }),
  );
});

it('never throws, whatever stands there', () => {
  const any = fc.string({
    unit: fc.constantFrom(
      'a',
      '=',
      '~',
      '!',
      '"',
      "'",
      ',',
      '{',
      '}',
      '\\',
      ' ',
    ),
  });
  fc.assert(
    fc.property(any, each => {
      expect(() => parseLabelTests(each)).not.toThrow();
    }),
  );
});
