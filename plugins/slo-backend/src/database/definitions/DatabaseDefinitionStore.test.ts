import { TestDatabases } from '@backstage/backend-test-utils';
import { MINUTE_MS, Objective } from '@nines/backstage-plugin-slo-common';
import { aDefinition, anObjective } from '../../__testUtils__/definitions';
import {
  at,
  checkout,
  entry,
  openDefinitions,
} from './__testUtils__/openDefinitions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('definitions, %s', id => {
  const open = async () => openDefinitions(await databases.init(id));

  it('opens an epoch for a new objective', async () => {
    const { save, objectives } = await open();
    expect(await save(5, aDefinition())).toBe('saved');
    expect(await objectives.listActive()).toEqual([
      {
        ledgerId: expect.any(Number),
        sloRef: `${checkout}/availability`,
        entityRef: checkout,
        objectiveKey: '0',
        definition: aDefinition(),
        objective: anObjective(),
        epochStartedAt: 5,
        targets: [{ from: at(5), target: 0.99 }],
      },
    ]);
  });

  it('changes nothing when the same is saved again', async () => {
    const { save, objectives } = await open();
    await save(5, aDefinition());
    const before = await objectives.listActive();
    await save(6, aDefinition());
    expect(await objectives.listActive()).toBe(before);
  });

  it('keeps the epoch through a new target, and remembers the old one', async () => {
    const { save, objectives, ledgerIds } = await open();
    await save(5, aDefinition());
    const before = await ledgerIds();
    await save(9, aDefinition({}, { target: 0.999 as Objective['target'] }));
    expect(await ledgerIds()).toEqual(before);
    expect((await objectives.listActive())[0].targets).toEqual([
      { from: at(5), target: 0.99 },
      { from: at(9), target: 0.999 },
    ]);
  });

  it('begins another epoch with another indicator, and returns to none', async () => {
    const { save, objectives, ledgerIds } = await open();
    const changed = aDefinition({}, { indicator: indicatorOf('other') });
    const ids = [];
    for (const [minute, slo] of [
      aDefinition(),
      changed,
      aDefinition(),
    ].entries()) {
      await save(minute, slo);
      ids.push(...(await ledgerIds()));
    }
    expect(new Set(ids).size).toBe(3);
    expect(await objectives.listEpochs(`${checkout}/availability`)).toEqual([
      {
        ledgerId: ids[0],
        objectiveKey: '0',
        startedAt: 0,
        endedAt: 1,
        reason: 'first seen',
      },
      {
        ledgerId: ids[1],
        objectiveKey: '0',
        startedAt: 1,
        endedAt: 2,
        reason: 'what is measured changed',
      },
      {
        ledgerId: ids[2],
        objectiveKey: '0',
        startedAt: 2,
        reason: 'what is measured changed',
      },
    ]);
  });

  it('archives what is no longer defined, and goes on with it when it returns', async () => {
    const { save, objectives, ledgerIds } = await open();
    await save(1, aDefinition());
    const before = await ledgerIds();
    await save(2);
    expect(await objectives.listActive()).toEqual([]);
    expect(
      await objectives.listEpochs(`${checkout}/availability`),
    ).toHaveLength(1);
    await save(3, aDefinition());
    expect(await ledgerIds()).toEqual(before);
  });

  it('archives with its entity, and takes its rows along', async () => {
    const { save, definitions, entities, objectives } = await open();
    await save(1, aDefinition());
    const other = entry('component:default/other', ['system:default/shop']);
    expect(await definitions.replaceEntities([other], at(2))).toEqual({
      changed: 1,
      removed: 1,
    });
    expect(await objectives.listActive()).toEqual([]);
    expect(await entities.getEntity(checkout)).toBeUndefined();
    expect(await entities.listContained('system:default/shop')).toEqual([
      'component:default/other',
    ]);
    expect(await definitions.replaceEntities([other], at(3))).toEqual({
      changed: 0,
      removed: 0,
    });
  });

  it('lets only one of two replicas save what they read', async () => {
    const { definitions, objectives } = await open();
    const stored = await definitions.readDefinitions(checkout);
    const save = (name: string) =>
      definitions.saveDefinitions(
        {
          entityRef: checkout,
          revision: stored?.revision ?? 0,
          inputHash: name,
          locations: [],
          lastGood: [],
          invalid: [],
          problems: [],
          slos: [aDefinition({ name })],
        },
        at(1),
      );
    const outcomes = await Promise.all([save('a'), save('b')]);
    expect(outcomes.sort()).toEqual(['saved', 'superseded']);
    expect(await objectives.listActive()).toHaveLength(1);
  });

  it('gives slices and composites series of their own', async () => {
    const { save, objectives } = await open();
    const slices = { length: MINUTE_MS as never, target: 0.9 as never };
    await save(
      1,
      aDefinition({
        composite: true,
        method: 'Timeslices',
        objectives: [
          anObjective({ id: 'a', slices }),
          anObjective({ id: 'b', slices }),
        ],
      }),
    );
    const [a, b] = await objectives.listActive();
    expect(a.compositeLedgerId).toBe(b.compositeLedgerId);
    const ids = [a, b].flatMap(o => [o.ledgerId, o.sliceLedgerId]);
    expect(new Set([...ids, a.compositeLedgerId]).size).toBe(5);
  });

  it('adds the groups a source reports, once', async () => {
    const { save, objectives, ledgerIds } = await open();
    await save(1, aDefinition({ grouping: ['route'] }));
    const [parent] = await ledgerIds();
    const groups = [{ route: '/a' }, { route: '/b' }];
    const add = () => objectives.ensureGroups(parent, groups, at(2));
    const outcomes = await Promise.all([add(), add()]);
    expect(outcomes.map(({ added }) => added).sort()).toEqual([0, 2]);
    const keys = (await objectives.listActive()).map(o => o.objectiveKey);
    expect(keys).toEqual(['0', '0{route="/a"}', '0{route="/b"}']);

    await save(3, aDefinition({ grouping: ['route', 'code'] }));
    expect(await ledgerIds()).toHaveLength(1);
    expect(await objectives.ensureGroups(parent, groups, at(4))).toEqual({
      added: 0,
      dropped: 2,
    });
  });

  it('caps the groups of one objective', async () => {
    const { save, objectives, ledgerIds } = await open();
    await save(1, aDefinition({ grouping: ['pod'] }));
    const [parent] = await ledgerIds();
    const groups = Array.from({ length: 1_010 }, (_, pod) => ({
      pod: `${pod}`,
    }));
    expect(await objectives.ensureGroups(parent, groups, at(2))).toEqual({
      added: 1_000,
      dropped: 10,
    });
  });

  it('lists 10,000 objectives from memory while nothing changed', async () => {
    const { save, objectives } = await open();
    const hundred = Array.from({ length: 100 }, (_, index) => `${index}`);
    const parts = hundred.map(objective => anObjective({ id: objective }));
    const slos = hundred.map(name => aDefinition({ name, objectives: parts }));
    await save(1, ...slos);
    const first = await objectives.listActive();
    expect(first).toHaveLength(10_000);
    expect(await objectives.listActive()).toBe(first);
  }, 60_000);
});

function indicatorOf(query: string): Objective['indicator'] {
  return {
    kind: 'raw',
    rawType: 'success',
    metric: { type: 'prometheus', spec: { query } },
  };
}
