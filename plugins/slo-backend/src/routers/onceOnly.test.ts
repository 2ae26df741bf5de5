import { TestDatabases } from '@backstage/backend-test-utils';
import { alertResponse } from '@nines/backstage-plugin-slo-common';
import { at } from '../alerts/__testUtils__/services';
import { CHECKOUT, startBurning } from '../__testUtils__/startBurning';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('writes with a key, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id);
  });
  beforeEach(async () => {
    await api.db('api_request').delete();
    await api.db('silence').delete();
  });
  afterAll(async () => api.stop());

  const page = () => `/alerts/${api.page.id}`;
  const post = (
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ) => api.post(path, body).set(headers);
  const key = (text: string) => ({ 'Idempotency-Key': text });
  const notes = async () => {
    const { body } = await api.get(page()).expect(200);
    const { timeline } = alertResponse.parse(body);
    return timeline.filter(({ type }) => type === 'note').length;
  };
  const silence = {
    matchers: { entity: [CHECKOUT] },
    endsAt: new Date(at(200)).toISOString(),
    reason: 'a known fault',
  };

  it('adds a note once, and answers the same again', async () => {
    const before = await notes();
    const note = { note: 'a deploy did it' };
    const [first, second] = [
      await post(`${page()}/notes`, note, key('n-1')),
      await post(`${page()}/notes`, note, key('n-1')),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(await notes()).toBe(before + 1);
    await post(`${page()}/notes`, note, key('n-2')).expect(200);
    await post(`${page()}/notes`, note).expect(200);
    expect(await notes()).toBe(before + 3);
  });

  it('makes one silence of requests that come at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => post('/silences', silence, key('s-1'))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter(each => ![201, 409].includes(each))).toEqual([]);
    const again = await post('/silences', silence, key('s-1')).expect(201);
    expect(await api.db('silence')).toMatchObject([{ id: again.body.id }]);
    const expire = `/silences/${again.body.id}/expire`;
    await post(expire, {}, key('e-1')).expect(204);
    await post(expire, {}, key('e-1')).expect(204);
    await post(expire, {}, key('e-2')).expect(409);
  });

  it('judges anew what was refused', async () => {
    const wrong = { ...silence, endsAt: new Date(at(1)).toISOString() };
    await post('/silences', wrong, key('s-2')).expect(400);
    await post('/silences', silence, key('s-2')).expect(201);
    expect(await api.db('silence')).toHaveLength(1);
  });

  it('says so where nobody knows whether it was done', async () => {
    await post('/silences', silence, key('s-3')).expect(201);
    await api.db('api_request').update({ answer_json: null });
    const { body } = await post('/silences', silence, key('s-3')).expect(409);
    expect(body.error.message).toMatch(/a replica died over it; look whether/);
    expect(await api.db('silence')).toHaveLength(1);
  });

  it.each([
    ['one that was used otherwise', 's-4', /'s-4' was that of another request/],
    ['an empty one', ' ', /1 to 255 characters/],
    ['one with a space', 'a b', /1 to 255 characters/],
    ['a long one', 'x'.repeat(256), /1 to 255 characters/],
  ])('refuses a key: %s', async (_, text, message) => {
    await post('/silences', silence, key('s-4')).expect(201);
    const other = { ...silence, reason: 'another' };
    const { body } = await post('/silences', other, key(text)).expect(400);
    expect(body.error.message).toMatch(message);
    expect(await api.db('silence')).toHaveLength(1);
  });

  it('forgets keys after a week', async () => {
    await post('/silences', silence, key('s-5')).expect(201);
    const [{ created_at }] = await api.db('api_request').select('created_at');
    const now = Number(created_at);
    await api.db('api_request').insert({
      subject: 'user:default/ann',
      idempotency_key: 'old',
      request_hash: '',
      created_at: now - 8 * 86_400_000,
    });
    await api.forget();
    expect(await api.db('api_request')).toHaveLength(1);
  });

  it('moves an alert only at the version that was meant (B33)', async () => {
    const seen = await api.get(page()).expect(200);
    const { version } = alertResponse.parse(seen.body);
    expect(seen.headers.etag).toBe(`"${version}"`);
    const match = { 'If-Match': `"${version}"` };
    const moved = await post(`${page()}/acknowledge`, {}, match).expect(200);
    expect(moved.headers.etag).not.toBe(seen.headers.etag);
    const late = await post(`${page()}/resolve`, {}, match).expect(412);
    expect(late.body.error).toMatchObject({
      name: 'PreconditionFailedError',
      message: `Alert '${api.page.id}' is at version ${moved.body.version}, not ${version}; look at it again`,
    });
    const { body } = await api.get(page()).expect(200);
    expect(body.status).toBe('acknowledged');
    await post(`${page()}/unacknowledge`, {}, { 'If-Match': '3' }).expect(400);
    await post(`${page()}/unacknowledge`, {}, { 'If-Match': '*' }).expect(200);
  });
});
