import { TestDatabases } from '@backstage/backend-test-utils';
import { startPostmortemsBackend } from './__testUtils__/startPostmortemsBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the postmortems plugin, %s', id => {
  let backend: Awaited<ReturnType<typeof startPostmortemsBackend>>;

  beforeAll(async () => {
    backend = await startPostmortemsBackend({ knex: await databases.init(id) });
  });

  afterAll(() => backend.stop());

  it('tells its siblings of changes, and nobody else', async () => {
    const { body } = await backend.getAsService('/changes').expect(200);
    expect(body).toEqual({ changes: [], next: '0', hasMore: false });
    await backend.get('/changes').expect(403);
  });

  it('describes its HTTP API', async () => {
    const { body } = await backend.get('/openapi.json').expect(200);
    expect(body.info.title).toBe('postmortems');
  });
});
