import { TestDatabases } from '@backstage/backend-test-utils';
import {
  at,
  checkout,
  entry,
  openDefinitions,
} from './__testUtils__/openDefinitions';
import { StoredLocation } from './DefinitionStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what was read, %s', id => {
  const open = async () => openDefinitions(await databases.init(id));

  it('keeps the state and the last good content of locations', async () => {
    const { definitions, entities } = await open();
    const location: StoredLocation = {
      location: 'dir:./slo',
      status: 'unreachable',
      message: 'no answer within 20 s',
      lastReadAt: at(7),
      etag: '"1"',
      content: { files: [{ file: 'slo/a.yaml', text: 'a' }], skipped: [] },
    };
    const saved = await definitions.readDefinitions(checkout);
    await definitions.saveDefinitions(
      {
        entityRef: checkout,
        revision: saved?.revision ?? 0,
        inputHash: 'hash',
        locations: [{ ...location, status: 'ok', message: undefined }],
        lastGood: [],
        invalid: [],
        problems: [],
        slos: [],
      },
      at(7),
    );
    await definitions.noteLocations(checkout, [location]);
    await definitions.saveSharedLocations([{ ...location, status: 'ok' }]);
    const stored = await definitions.readDefinitions(checkout);
    expect(stored?.locations).toEqual([
      { ...location, contentHash: expect.any(String) },
    ]);
    expect(await entities.listLocations(checkout)).toEqual([
      {
        location: 'dir:./slo',
        status: 'unreachable',
        message: 'no answer within 20 s',
        lastReadAt: at(7),
      },
    ]);
    expect(await definitions.readSharedLocations()).toHaveLength(1);
    expect([...(await definitions.listDefining())]).toEqual([checkout]);
  });

  it('remembers how the last run went', async () => {
    const { definitions } = await open();
    expect(await definitions.lastRun()).toBeUndefined();
    await definitions.noteRun({
      endedAt: at(1),
      failure: 'the catalog is away',
    });
    await definitions.noteRun({ endedAt: at(2) });
    expect(await definitions.lastRun()).toEqual({ endedAt: at(2) });
  });

  it('takes 20,000 entities, and then writes only what changed', async () => {
    const { definitions } = await open();
    const many = Array.from({ length: 20_000 }, (_, index) =>
      entry(`component:default/c${index}`, ['system:default/shop']),
    );
    expect(await definitions.replaceEntities(many, at(1))).toEqual({
      changed: 20_000,
      removed: 1,
    });
    expect(
      await definitions.replaceEntities(
        [...many.slice(1), entry('component:default/new')],
        at(2),
      ),
    ).toEqual({ changed: 1, removed: 1 });
  }, 60_000);
});
