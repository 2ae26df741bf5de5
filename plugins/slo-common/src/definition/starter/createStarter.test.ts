import { parseSloLocations } from '../../locations';
import { parsePromql } from '../../promql';
import { parseDefinitions } from '../parseDefinitions';
import { createStarter } from './createStarter';

describe('createStarter', () => {
  it.each([
    { name: 'checkout' },
    { name: 'checkout', instance: 'europe' },
    { name: 'checkout', instance: 'Not a label' },
    { name: 'True' },
    { name: '123' },
    { name: 'a' },
    { name: 'Web_Shop.v2' },
    { name: 'x'.repeat(63) },
    { name: '___' },
    { name: 'it\'s "odd"' },
  ])('writes a valid SLO for $name, strictly', ({ name, instance }) => {
    const { file } = createStarter({ name, metricsInstance: instance });
    const { slos, problems } = parseDefinitions(
      [{ file: 'slo.yaml', text: file }],
      {
        mode: 'strict',
      },
    );
    expect(problems).toEqual([]);
    expect(slos.map(({ service }) => service)).toEqual([name]);
    const { indicator } = slos[0].objectives[0];
    const query = indicator.kind === 'ratio' && indicator.part.spec.query;
    expect(parsePromql(String(query)).ok).toBe(true);
  });

  it('writes an annotation that leads to the file', () => {
    const { annotation, path } = createStarter({ name: 'checkout' });
    const [, value] = annotation.split(': ');
    expect(parseSloLocations(value)).toEqual({
      locations: [{ type: 'dir', target: './slo' }],
      problems: [],
    });
    expect(path).toMatch(/^slo\//);
  });
});
