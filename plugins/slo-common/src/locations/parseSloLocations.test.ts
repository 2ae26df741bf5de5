import fc from 'fast-check';
import { parseSloLocations } from './parseSloLocations';

const written = (value: string) =>
  parseSloLocations(value).locations.map(l => `${l.type}:${l.target}`);

describe('parseSloLocations', () => {
  it.each<{ value: string; locations: string[] }>([
    { value: 'dir:./slo', locations: ['dir:./slo'] },
    { value: 'file:slo.yaml', locations: ['file:slo.yaml'] },
    { value: 'dir:.', locations: ['dir:.'] },
    { value: 'dir:a/../b', locations: ['dir:a/../b'] },
    {
      value: ' dir:./a , file:./b.yaml ',
      locations: ['dir:./a', 'file:./b.yaml'],
    },
    { value: 'dir: ./slo', locations: ['dir:./slo'] },
    { value: 'dir:./a,dir:./a', locations: ['dir:./a'] },
    {
      value: 'url:https://example.com/a?x=1%2C2,url:https://example.com/b',
      locations: [
        'url:https://example.com/a?x=1%2C2',
        'url:https://example.com/b',
      ],
    },
  ])('reads "$value"', ({ value, locations }) => {
    expect(written(value)).toEqual(locations);
    expect(parseSloLocations(value).problems).toEqual([]);
  });

  it.each<{ value: string; rule: string }>([
    { value: '', rule: 'L1' },
    { value: './slo', rule: 'L1' },
    { value: 'git:./slo', rule: 'L1' },
    { value: 'DIR:./slo', rule: 'L1' },
    { value: 'dir:./slo,', rule: 'L1' },
    { value: 'url:./slo', rule: 'L2' },
    { value: 'url:file:///etc/passwd', rule: 'L2' },
    { value: 'url:https://me:secret@example.com/', rule: 'L2' },
    { value: 'dir:', rule: 'L3' },
    { value: 'dir:..', rule: 'L3' },
    { value: 'dir:https://example.com/slo', rule: 'L3' },
    { value: 'file:file:///etc/passwd', rule: 'L3' },
    { value: 'dir:./a/../../b', rule: 'L3' },
    { value: 'file:/etc/passwd', rule: 'L3' },
    { value: 'file:~/slo.yaml', rule: 'L3' },
    { value: 'file:C:/slo.yaml', rule: 'L3' },
    { value: 'dir:..\\up', rule: 'L3' },
    { value: 'dir:%2e%2e/up', rule: 'L3' },
    {
      value: Array.from({ length: 21 }, (_, i) => `dir:d${i}`).join(),
      rule: 'L4',
    },
  ])('refuses "$value" by $rule', ({ value, rule }) => {
    const { problems } = parseSloLocations(value);
    expect(problems.map(problem => problem.rule)).toEqual([rule]);
  });

  it.each([
    ['dir:', 'names no path', 'dir:./slo'],
    ['dir:https://example.com/slo', 'names an address', '"url:"'],
    ['dir:../up', 'does not stay below', 'dir:./slo'],
  ])('says what is wrong with %s, and what to write', (value, why, instead) => {
    const [problem] = parseSloLocations(value).problems;
    expect(problem.message).toContain(why);
    expect(problem.hint).toContain(instead);
  });

  it('repeats no password', () => {
    const { problems } = parseSloLocations(
      'url:https://me:s3/cr@t@example.com/a',
    );
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toMatch(/s3|cr@t/);
  });

  it('keeps the good locations beside wrong ones', () => {
    expect(written('dir:./slo,dir:../other,nonsense')).toEqual(['dir:./slo']);
    expect(parseSloLocations('dir:./slo,dir:../other').problems).toHaveLength(
      1,
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const { locations, problems } = parseSloLocations(value);
        expect(locations.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
