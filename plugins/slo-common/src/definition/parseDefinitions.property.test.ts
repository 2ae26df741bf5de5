import fc from 'fast-check';
import { slo } from './__testUtils__/slo';
import { parseDefinitions } from './parseDefinitions';

describe('parseDefinitions, on anything', () => {
  const anyField = fc.constantFrom(
    'apiVersion',
    'kind',
    'metadata',
    'spec',
    'name',
    'objectives',
    'target',
    'timeWindow',
    'duration',
    'indicator',
    'ratioMetric',
    'good',
    'alertPolicies',
    'conditions',
    '__proto__',
    'constructor',
  );
  const anyValue = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(
        'openslo/v1',
        'SLO',
        'SLI',
        'AlertPolicy',
        '4w',
        '',
        '\ud800',
      ),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(anyField, tie('value'), { maxKeys: 6 }),
    ),
  })).value;
  /** The good SLO with something else somewhere in it. */
  const almost = fc
    .tuple(fc.nat(slo.split('\n').length), anyValue)
    .map(([at, value]) =>
      slo
        .split('\n')
        .map((line, index) =>
          index === at
            ? line.replace(/: .*$/, `: ${JSON.stringify(value)}`)
            : line,
        )
        .join('\n'),
    );
  const anyText = fc.oneof(
    { arbitrary: almost, weight: 3 },
    anyValue.map(value => JSON.stringify(value)),
    anyValue.map(spec =>
      JSON.stringify({
        apiVersion: 'openslo/v1',
        kind: 'SLO',
        metadata: { name: 'a' },
        spec,
      }),
    ),
    fc.string({ unit: 'binary' }),
  );

  it('never throws; every place is inside the file', () => {
    fc.assert(
      fc.property(anyText, text => {
        const lines = text.split('\n');
        const { problems } = parseDefinitions(
          [{ file: 'a', text, isNamed: true }],
          { mode: 'tolerant' },
        );
        for (const { line, column } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('accepts tolerantly whatever it accepts strictly', () => {
    const accepts = (text: string, mode: 'strict' | 'tolerant') =>
      parseDefinitions([{ file: 'a', text }], { mode }).problems.every(
        ({ severity }) => severity === 'warning',
      );
    fc.assert(
      fc.property(anyText, text => {
        fc.pre(accepts(text, 'strict'));
        expect(accepts(text, 'tolerant')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
