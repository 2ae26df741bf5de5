import { Instant } from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { FacetsOfTick } from './FacetsOfTick';

const NONE = { owner: [], system: [], kind: [], tier: [] };
const everything: ReadableEntities = { kind: 'all' };
const at = (minute: number) => (minute * 60_000) as Instant;

describe('FacetsOfTick', () => {
  it('lists once a tick for each list of readable entities', async () => {
    const list = jest.fn(async () => NONE);
    const facets = new FacetsOfTick(list);
    await facets.get(everything, at(1));
    await facets.get(everything, at(1));
    expect(list).toHaveBeenCalledTimes(1);
    await facets.get(everything, at(2));
    expect(list).toHaveBeenCalledTimes(2);
    const some: ReadableEntities = { kind: 'some', refsJson: '[]' };
    await facets.get(some, at(2));
    expect(list.mock.calls).toHaveLength(3);
  });

  it('remembers nothing before the first tick', async () => {
    const list = jest.fn(async () => NONE);
    const facets = new FacetsOfTick(list);
    await facets.get(everything, undefined);
    await facets.get(everything, undefined);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('forgets what failed', async () => {
    const list = jest.fn(async () => NONE);
    list.mockRejectedValueOnce(new Error('The database is away'));
    const facets = new FacetsOfTick(list);
    await expect(facets.get(everything, at(1))).rejects.toThrow('away');
    await expect(facets.get(everything, at(1))).resolves.toEqual(NONE);
  });
});
