import fc from 'fast-check';
import { Millis } from '../units';
import { parsePromql } from './parse/parsePromql';
import { printPromql } from './printPromql';
import {
  ARITHMETIC_OPERATORS,
  COMPARISON_OPERATORS,
  LabelMatcher,
  PromqlDuration,
  PromqlNode,
} from './PromqlNode';

const label = fc.oneof(
  fc.stringMatching(/^[a-z_][a-z0-9_]{0,5}$/),
  fc.constantFrom('on', 'by', 'http.method', 'a"b\\c', 'é'),
);
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const matcher = fc.oneof(
  fc.record({
    label,
    operator: fc.constantFrom('=' as const, '!=' as const),
    value: text,
  }),
  fc.record({
    label,
    operator: fc.constantFrom('=~' as const, '!~' as const),
    value: fc.constantFrom('5..', '(4|5)..', '/api/.*', '', '\\d+\n'),
  }),
);
const duration: fc.Arbitrary<PromqlDuration> = fc.oneof(
  fc.integer({ min: 1, max: 4e10 }).map(length => ({
    kind: 'fixed' as const,
    length: length as Millis,
  })),
  fc.constant({ kind: 'placeholder' as const }),
);
const labels = fc.uniqueArray(label, { maxLength: 3 });
const selector = fc
  .record({
    name: fc.oneof(
      fc.stringMatching(/^m[a-z_:0-9]{0,5}$/),
      fc.constantFrom('http.requests', 'offset', 'sum'),
    ),
    matchers: fc.array<LabelMatcher>(matcher, { maxLength: 3 }),
  })
  .map(
    ({ name, matchers }): PromqlNode => ({ kind: 'selector', name, matchers }),
  );
const number = fc
  .oneof(fc.nat(), fc.double({ min: 0, noNaN: true }))
  .map((value): PromqlNode => ({ kind: 'number', value }));

const { vector } = fc.letrec<{ vector: PromqlNode; leaf: PromqlNode }>(tie => ({
  leaf: selector,
  vector: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    tie('leaf'),
    tie('vector').map((of): PromqlNode => ({ kind: 'negation', of })),
    fc.record({ of: selector, range: duration }).map(
      (matrix): PromqlNode => ({
        kind: 'call',
        function: 'rate',
        arguments: [{ kind: 'matrix', ...matrix }],
      }),
    ),
    fc.record({ of: tie('vector'), range: duration, step: duration }).map(
      (subquery): PromqlNode => ({
        kind: 'call',
        function: 'max_over_time',
        arguments: [{ kind: 'subquery', ...subquery }],
      }),
    ),
    fc
      .record({ of: selector, by: duration, negative: fc.boolean() })
      .map((shifted): PromqlNode => ({ kind: 'offset', ...shifted })),
    fc
      .record({
        of: selector,
        at: fc.oneof(
          fc.constantFrom('start' as const, 'end' as const),
          fc.nat(),
        ),
      })
      .map((shifted): PromqlNode => ({ kind: 'at', ...shifted })),
    fc
      .record({
        kind: fc.constantFrom('by' as const, 'without' as const),
        labels,
        of: tie('vector'),
      })
      .map(
        ({ of, ...grouping }): PromqlNode => ({
          kind: 'aggregation',
          operator: 'sum',
          grouping,
          arguments: [of],
        }),
      ),
    fc
      .record({
        operator: fc.constantFrom(
          ...ARITHMETIC_OPERATORS,
          ...COMPARISON_OPERATORS,
        ),
        left: fc.oneof(tie('vector'), number),
        right: tie('vector'),
      })
      .map(
        (binary): PromqlNode => ({ kind: 'binary', bool: false, ...binary }),
      ),
    fc
      .record({
        operator: fc.constantFrom('and' as const, 'or' as const, '-' as const),
        left: tie('vector'),
        right: tie('vector'),
        matching: fc.record({
          kind: fc.constantFrom('on' as const, 'ignoring' as const),
          labels,
        }),
      })
      .map(
        (binary): PromqlNode => ({ kind: 'binary', bool: false, ...binary }),
      ),
  ),
}));

it('prints every tree as text that parses to the same tree', () => {
  fc.assert(
    fc.property(vector, tree => {
      const printed = printPromql(tree);
      fc.pre(printed.length <= 4_096);
      expect({ printed, ...parsePromql(printed) }).toEqual({
        printed,
        ok: true,
        value: tree,
      });
    }),
    { numRuns: 1_000 },
  );
});
