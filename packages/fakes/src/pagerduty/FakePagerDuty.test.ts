import { FakePagerDuty } from './FakePagerDuty';

const key = 'a'.repeat(32);
const other = 'b'.repeat(32);
const payload = {
  summary: 'Checkout burns',
  source: 's',
  severity: 'critical',
};
let at = 0;

function send(fake: FakePagerDuty, event: object, path = '/v2/enqueue') {
  const headers = { 'content-type': 'application/json' };
  const body = Buffer.from(JSON.stringify(event));
  return fake.handle({ method: 'POST', path, headers, body, at });
}

const trigger = (more: object = {}) => ({
  routing_key: key,
  event_action: 'trigger',
  dedup_key: 'd',
  payload,
  ...more,
});
const act = (action: string, more: object = {}) => ({
  routing_key: key,
  event_action: action,
  dedup_key: 'd',
  ...more,
});

beforeEach(() => {
  at = 1_800_000_000_000;
});

it('opens one incident per dedup key, and another after it is resolved', () => {
  const fake = new FakePagerDuty();
  for (const event of [trigger(), trigger(), act('resolve'), trigger()]) {
    expect(send(fake, event)?.status).toBe(202);
  }
  const { all } = fake.incidents;
  expect(all.map(({ status }) => status)).toEqual(['resolved', 'triggered']);
  expect(all[0].log.map(({ action }) => action)).toEqual([
    'trigger',
    'trigger',
    'resolve',
  ]);
});

it.each([
  ['nothing is open', act('resolve')],
  ['another key asks', act('acknowledge', { routing_key: other })],
])('answers 202 and does nothing when %s', (_, event) => {
  const fake = new FakePagerDuty();
  send(fake, trigger({ dedup_key: 'another' }));
  send(fake, trigger());
  send(fake, act('resolve'));
  const before = JSON.stringify(fake.incidents.all);
  expect(send(fake, event)?.status).toBe(202);
  expect(JSON.stringify(fake.incidents.all)).toBe(before);
  expect(fake.dropped).toBe(1);
});

it('generates a dedup key for a trigger without one', () => {
  const answer = send(new FakePagerDuty(), trigger({ dedup_key: undefined }));
  expect(answer?.body).toMatchObject({ status: 'success' });
  expect(answer?.body).toHaveProperty('dedup_key');
});

it.each([
  ['a short key', trigger({ routing_key: 'short' }), '32 characters'],
  ['an unknown action', act('escalate'), 'event_action'],
  ['no dedup key', act('resolve', { dedup_key: undefined }), 'dedup_key'],
  ['a long dedup key', trigger({ dedup_key: 'x'.repeat(256) }), '255'],
  [
    'a long summary',
    trigger({ payload: { ...payload, summary: 'x'.repeat(1025) } }),
    '1024',
  ],
  [
    'an unknown severity',
    trigger({ payload: { ...payload, severity: 'page' } }),
    'allowed values',
  ],
  ['an unknown field', trigger({ extra: 1 }), 'extra'],
  ['a link without href', trigger({ links: [{ text: 'x' }] }), 'href'],
  ['a payload on a resolve', act('resolve', { payload }), 'payload'],
])('refuses %s', (_, event, why) => {
  const fake = new FakePagerDuty();
  const answer = send(fake, event);
  expect(answer?.status).toBe(400);
  expect(answer?.body).toMatchObject({ status: 'invalid event' });
  expect(fake.violations.join()).toContain(why);
});

it('refuses more than 512 KB', () => {
  const details = { custom_details: { text: 'x'.repeat(512_001) } };
  const event = trigger({ payload: { ...payload, ...details } });
  expect(send(new FakePagerDuty(), event)?.status).toBe(413);
});

it('takes 120 calls of a key in any minute, and none of the others of it', () => {
  const fake = new FakePagerDuty();
  for (let i = 0; i < 120; i++) send(fake, trigger());
  expect(send(fake, trigger())?.status).toBe(429);
  expect(send(fake, trigger({ routing_key: other }))?.status).toBe(202);
  at += 60_000;
  expect(send(fake, trigger())?.status).toBe(202);
});

it('takes change events, but not from rulesets', () => {
  const fake = new FakePagerDuty();
  const change = (routing_key: string) =>
    send(
      fake,
      { routing_key, payload: { summary: 'v2' } },
      '/v2/change/enqueue',
    );
  expect(change(key)?.status).toBe(202);
  expect(change(`R${'a'.repeat(31)}`)?.status).toBe(400);
  expect(fake.changes).toMatchObject([{ summary: 'v2', at }]);
});
