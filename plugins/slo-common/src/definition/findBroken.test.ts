import { parseDefinitions } from './parseDefinitions';
import { problemsOf } from './problemsOf';

const slo = (
  name: string,
  target = 0.99,
  kind = 'SLO',
) => `apiVersion: openslo/v1
kind: ${kind}
metadata: ${name}
spec:
  service: shop
  indicator:
    metadata: { name: requests }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: good } } }
        total: { metricSource: { type: Prometheus, spec: { query: all } } }
  timeWindow: [{ duration: 4w, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ displayName: all, target: ${target} }]
`;
const sloth = (service: string) => `version: prometheus/v1
${service}
slos:
  - name: requests
    objective: 101
  - objective: 99
`;
const pyrra = (name: string) => `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata: { name: ${name} }
spec: {}
`;
const good = slo('{ name: good }');

describe('what documents name and do not give', () => {
  it.each<[string, string, string[], boolean]>([
    ['nothing', good, [], true],
    ['an SLO with an error', slo('{ name: a }', 99), ['a'], true],
    [
      'one beside a good one',
      `${good}---\n${slo('{ name: a }', 9)}`,
      ['a'],
      true,
    ],
    [
      'another of the same name',
      `${good}---\n${slo('{ name: good }', 9)}`,
      [],
      true,
    ],
    [
      'a name that is no DNS label',
      slo('{ name: My SLO }', 9),
      ['My SLO'],
      true,
    ],
    ['no name', slo('{ nam: a }'), [], false],
    ['a name that is too long', slo(`{ name: ${'a'.repeat(254)} }`), [], false],
    ['a name for no URL', slo('{ name: a/b }'), [], false],
    ['a misspelt kind', slo('{ name: a }', 0.99, 'SLOO'), [], false],
    ['another kind', slo('{ name: a }', 0.99, 'Service'), [], true],
    ['no YAML', `${good}---\na: [`, [], false],
    [
      'Sloth, one with a name',
      sloth('service: shop'),
      ['shop-requests'],
      false,
    ],
    ['Sloth without a service', sloth('servic: shop'), [], false],
    ['Pyrra', pyrra('orders'), ['orders'], true],
    ['Pyrra without a name', pyrra('[]'), [], false],
  ])('%s', (_, text, names, isReadable) => {
    const { broken, unreadable } = parseDefinitions(
      [{ file: 'f.yaml', text }],
      {
        mode: 'tolerant',
      },
    );
    expect(broken.map(({ name }) => name)).toEqual(names);
    expect(unreadable).toEqual(isReadable ? [] : ['f.yaml']);
  });

  it('says where a broken SLO is, and what is wrong with it', () => {
    const text = `${good}---\n${sloth('service: shop')}`;
    const parsed = parseDefinitions([{ file: 'f.yaml', text }], {
      mode: 'tolerant',
    });
    const [broken] = parsed.broken;
    expect(broken).toEqual({
      name: 'shop-requests',
      displayName: 'requests',
      origin: { format: 'sloth', file: 'f.yaml', line: 20, document: 1 },
    });
    expect(problemsOf(broken, parsed.problems)).toEqual(parsed.problems);
    const origin = { ...broken.origin, file: 'g.yaml' };
    expect(problemsOf({ ...broken, origin }, parsed.problems)).toEqual([]);
  });

  it('tells a broken file of definitions from one that never was', () => {
    const file = { file: 'f.yaml', text: 'a: [' };
    const problemsIn = (heldDefinitions: boolean) =>
      parseDefinitions([{ ...file, heldDefinitions }], { mode: 'tolerant' })
        .problems.length;
    expect(problemsIn(false)).toBe(0);
    expect(problemsIn(true)).toBeGreaterThan(0);
  });
});
