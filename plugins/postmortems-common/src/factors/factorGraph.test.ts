import fc from 'fast-check';
import { allowedCauses, isFactorPath, problemOfFactors } from './checkFactors';
import { FactorNode, factorGraph } from './factorGraph';

/** `a:b,c` is the factor a, caused by b and c. */
const graph = (...texts: string[]): FactorNode[] =>
  texts.map(text => {
    const [id, causes = ''] = text.split(':');
    return { id, causedBy: causes.split(',').filter(each => each !== '') };
  });

it.each<[string, FactorNode[], object]>([
  ['nothing', [], { longestPath: [], cycles: [], roots: [], effects: [] }],
  [
    'one factor',
    graph('a'),
    { longestPath: ['a'], cycles: [], roots: ['a'], effects: ['a'] },
  ],
  [
    'a chain',
    graph('c', 'a:b', 'b:c'),
    { longestPath: ['a', 'b', 'c'], cycles: [], roots: ['c'], effects: ['a'] },
  ],
  [
    'two causes, the deeper one',
    graph('a:b,c', 'b', 'c:d', 'd'),
    { longestPath: ['a', 'c', 'd'], roots: ['b', 'd'], effects: ['a'] },
  ],
  ['a factor that causes itself', graph('a:a'), { cycles: [['a']] }],
  ['a circle', graph('a:b', 'b:c', 'c:a'), { cycles: [['a', 'b', 'c']] }],
  [
    'two circles',
    graph('a:b', 'b:a,c', 'c:b'),
    {
      cycles: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
  ],
  [
    'an id that stands twice',
    graph('a:x', 'a'),
    { unknown: [{ id: 'a', cause: 'x' }], repeated: ['a'], cycles: [] },
  ],
  ['a cause not there', graph('a:x'), { unknown: [{ id: 'a', cause: 'x' }] }],
])('reads %s', (_, factors, expected) => {
  expect(factorGraph(factors)).toMatchObject(expected);
});

it('ends for any graph, and leaves none with a cycle once the edges that close one are gone', () => {
  const id = fc.integer({ min: 0, max: 9 }).map(String);
  const factors = fc.uniqueArray(
    fc.record({ id, causedBy: fc.array(id, { maxLength: 4 }) }),
    { selector: each => each.id },
  );
  fc.assert(
    fc.property(factors, nodes => {
      const { cycles, longestPath } = factorGraph(nodes);
      const closing = new Set(
        cycles.map(cycle => `${cycle[cycle.length - 1]} ${cycle[0]}`),
      );
      const open = nodes.map(node => ({
        ...node,
        causedBy: node.causedBy.filter(
          cause => !closing.has(`${node.id} ${cause}`),
        ),
      }));
      expect(factorGraph(open).cycles).toEqual([]);
      for (const cycle of cycles) {
        expect(isFactorPath(nodes, [...cycle, cycle[0]])).toBe(true);
      }
      expect(isFactorPath(nodes, longestPath)).toBe(true);
      expect(new Set(longestPath).size).toBe(longestPath.length);
    }),
  );
});

it('finds the longest path where there are more paths than could be tried', () => {
  const layers = 100;
  const factors = Array.from({ length: layers }, (_, layer) =>
    ['l', 'r'].map(side => ({
      id: `${side}${layer}`,
      causedBy: layer + 1 < layers ? [`l${layer + 1}`, `r${layer + 1}`] : [],
    })),
  ).flat();
  expect(factorGraph(factors).longestPath).toHaveLength(layers);
});

it('follows a chain of 100,000 factors', () => {
  const factors = Array.from({ length: 100_000 }, (_, index) => ({
    id: String(index),
    causedBy: index < 99_999 ? [String(index + 1)] : [],
  }));
  expect(factorGraph(factors).longestPath).toHaveLength(100_000);
});

it.each<[FactorNode[], RegExp | undefined]>([
  [graph('a:b', 'b'), undefined],
  [graph('a', 'a'), /'a' stands more than once/],
  [graph('a:a'), /'a' causes itself/],
  [graph('a:b', 'b:a'), /a ← b ← a/],
  [graph('a:x'), /'x', which is no factor/],
])('says why %j is no graph of factors', (factors, message) => {
  const problem = problemOfFactors(factors);
  expect(problem ?? 'fine').toMatch(message ?? /^fine$/);
});

it('offers as causes only those that close no cycle', () => {
  const factors = graph('a:b', 'b:c', 'c', 'd');
  expect(allowedCauses(factors, 'c')).toEqual(['d']);
  expect(allowedCauses(factors, 'a')).toEqual(['b', 'c', 'd']);
});
