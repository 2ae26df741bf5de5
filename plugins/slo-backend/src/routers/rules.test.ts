import { TestDatabases } from '@backstage/backend-test-utils';
import { rulesResponse } from '@nines/backstage-plugin-slo-common';
import { SEARCH, startBurning } from '../__testUtils__/startBurning';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('rules of an SLO, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id);
  });
  beforeEach(() => api.allow({}));
  afterAll(async () => api.stop());

  it('says why an SLO has none', async () => {
    const path = api.page.sloRef.replace(':', '/');
    const { body } = await api.get(`/slos/${path}/rules`).expect(200);
    expect(rulesResponse.parse(body)).toMatchObject({
      format: 'prometheus',
      file: expect.stringMatching(/^slo-.*\.rules\.yaml$/),
      text: '',
      warnings: [expect.stringContaining('It is measured by')],
    });
  });

  it('knows no SLO that is not there, and no other format', async () => {
    const path = SEARCH.replace(':', '/');
    const unknown = await api.get(`/slos/${path}/none/rules`);
    expect(unknown.status).toBe(404);
    const format = await api.get(`/slos/${path}/none/rules?format=sloth`);
    expect(format.status).toBe(400);
  });
});
