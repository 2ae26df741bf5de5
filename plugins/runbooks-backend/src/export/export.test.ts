import { TestDatabases } from '@backstage/backend-test-utils';
import { startRunbooksApi } from '../runs/__testUtils__/startRunbooksApi';
import { fileNameOf } from './fileNameOf';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('GET /export', () => {
  let api: Awaited<ReturnType<typeof startRunbooksApi>>;

  beforeAll(async () => {
    api = await startRunbooksApi(databases, 'SQLITE_3');
    api.runbooks.put({ text: '# Shop is down\n\n1. Look\n' });
    api.runbooks.put({
      text: 'Words\n',
      file: 'docs/a.md',
      title: 'All "quiet"\r\n',
      criticality: 'normal',
    });
    api.runbooks.put({
      text: '<script>alert(1)</script>\n',
      docsRef: 'component:default/secret',
      title: 'Secret',
    });
  });
  beforeEach(() => {
    api.world.policy = {};
  });
  afterAll(() => api.stop());

  const down = 'component%3Adefault%2Fshop%2Fdown';

  it('is one file of one runbook, which is harmless also when it is opened in place', async () => {
    const { headers, text } = await api.get(`/export?ref=${down}`).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition':
        'attachment; filename="runbook-shop-is-down-2026-11-25.html"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; .*sandbox$/,
    );
    expect(text).toContain(
      '<dd>https://portal.example/docs/default/component/shop/down/</dd>',
    );
    expect(text).toContain('<li><input type="checkbox"');
  });

  it('is Markdown when asked', async () => {
    const { headers, text } = await api
      .get(`/export?ref=${down}&format=markdown`)
      .expect(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(headers['content-disposition']).toContain(
      'runbook-shop-is-down-2026-11-25.md',
    );
    expect(text).toContain(
      '- URL: https://portal.example/docs/default/component/shop/down/',
    );
  });

  it('has all critical ones, and no script of any', async () => {
    const { headers, text } = await api
      .get('/export?critical=true')
      .expect(200);
    expect(headers['content-disposition']).toContain(
      '"critical-runbooks-2026-11-25.html"',
    );
    expect(text).toContain('href="#runbook-2"');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('quiet');
  });

  it('has only those of docs that the caller may read', async () => {
    api.world.policy = { readable: ['component:default/shop'] };
    const { text } = await api.get('/export?critical=true').expect(200);
    expect(text).not.toContain('Secret');
    const { body } = await api
      .get('/export?ref=component:default/secret/down')
      .expect(404);
    expect(body.error.message).toBe(
      `No runbook 'component:default/secret/down'`,
    );
    api.world.policy = { readable: [] };
    const none = await api.get('/export?critical=true').expect(404);
    expect(none.body.error.message).toContain(`'criticality: critical'`);
    api.world.policy = { denied: ['runbooks.read'] };
    const denied = await api.get('/export?critical=true').expect(403);
    expect(denied.body.error.message).toContain('runbooks.read');
  });

  it.each([
    '/export',
    `/export?ref=${down}&critical=true`,
    `/export?ref=${down}&format=pdf`,
    '/export?critical=false',
  ])('refuses %s', async path => {
    expect((await api.get(path)).status).toBe(400);
  });
});

it.each([
  ['Ärger: "a/b"\r\nX: y', 'arger-a-b-x-y-2026-11-25.md'],
  ['停止', 'runbook-2026-11-25.md'],
  ['x'.repeat(300), `${'x'.repeat(80)}-2026-11-25.md`],
])('names the file of %j', (title, name) => {
  const madeAt = '2026-11-25T03:00:00.000Z';
  expect(fileNameOf({ title, madeAt, format: 'markdown' })).toBe(name);
});
