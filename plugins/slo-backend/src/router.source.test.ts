import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Instant,
  MINUTE_MS,
  sloSourceResponse,
} from '@nines/backstage-plugin-slo-common';
import request from 'supertest';
import { SloApiHarness } from './__testUtils__/SloApiHarness';
import { aDefinition } from './__testUtils__/definitions';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = (29_666_880 * MINUTE_MS) as Instant;
const SHOP = 'component:default/shop';
const FILES = [
  {
    file: 'slo.yaml',
    text: 'kind: Other\npassword: x\n---\nkind: SLO\nname: <b>\n',
  },
  {
    file: 'sloth.yaml',
    text: `kind: Other
---
version: prometheus/v1
service: shop
slos:
  - name: imported
    objective: 99.9
    sli: { raw: { error_ratio_query: 'errors{w="{{.window}}"}' } }
    alerting: { name: Burns }
`,
  },
];
const origin = {
  format: 'openslo',
  file: 'slo.yaml',
  line: 4,
  document: 1,
} as const;

describe.each(databases.eachSupportedId())('the source of an SLO, %s', id => {
  const get = async (slo: string, policy: SloApiHarness['policy'] = {}) => {
    const api = await SloApiHarness.create(await databases.init(id), {
      now: NOW,
    });
    await api.addEntity({
      entityRef: SHOP,
      files: FILES,
      slos: [
        aDefinition({ name: 'good', origin }),
        aDefinition({ name: 'earlier', origin }),
        aDefinition({
          name: 'shop-imported',
          origin: { ...origin, format: 'sloth', file: 'sloth.yaml' },
        }),
        aDefinition({ name: 'gone', origin: { ...origin, file: 'no.yaml' } }),
      ],
      problems: [
        {
          ...origin,
          column: 1,
          name: 'earlier',
          path: '',
          rule: 'N6',
          severity: 'warning',
          message: 'The last good one is measured.',
        },
      ],
    });
    api.policy = policy;
    const backend = await api.start();
    const path = `/api/slo/slos/component/default/shop/${slo}/source`;
    const answer = await request(backend.server).get(path);
    await backend.stop();
    return answer;
  };

  it('is its own document of the file, as text', async () => {
    const { body } = await get('good');
    expect(sloSourceResponse.parse(body)).toEqual({
      format: 'openslo',
      file: 'slo.yaml',
      line: 4,
      text: 'kind: SLO\nname: <b>',
      isCut: false,
      losses: [],
    });
  });

  it('comes with what an import dropped and assumed', async () => {
    const { body } = await get('shop-imported');
    expect(body.losses).toContainEqual({
      kind: 'assumed',
      path: 'slos',
      message: expect.stringContaining('The window is 30d'),
    });
  });

  it.each([
    ['earlier', 'is an earlier one'],
    ['gone', 'is not there'],
    ['unknown', 'No valid definition'],
  ])('is not shown of one that is %s', async (slo, message) => {
    const { status, body } = await get(slo);
    expect([status, body.error.message]).toEqual([
      404,
      expect.stringContaining(message),
    ]);
  });

  it('is not shown to who may not read the entity', async () => {
    const { status, text } = await get('good', { readable: [] });
    expect(status).toBe(404);
    expect(text).not.toContain('kind: SLO');
  });

  it('needs the permission to read SLOs', async () => {
    expect((await get('good', { denied: ['slo.read'] })).status).toBe(403);
  });
});
