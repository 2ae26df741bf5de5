import { ConfigReader } from '@backstage/config';
import { ExternalAlert } from '@nines/backstage-plugin-slo-common';
import { AlertInbox } from '@nines/backstage-plugin-slo-node';
import { createAlertmanagerInbound } from './createAlertmanagerInbound';
import { readAlertmanagerReceivers } from './readAlertmanagerReceivers';

const token = 'a-token-of-the-alertmanager';
const now = Date.parse('2026-11-24T10:00:00Z');
const inbox: AlertInbox = { accept: async () => 'unknown' };
const firing = {
  status: 'firing',
  labels: { alertname: 'HighErrors', service: 'checkout' },
  annotations: { summary: 'many' },
  startsAt: '2026-11-24T09:58:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'http://prometheus:9090/graph',
  fingerprint: '00112233aabbccdd',
};

async function post(body: unknown, authorization = `Bearer ${token}`) {
  const saved: ExternalAlert[] = [];
  const route = createAlertmanagerInbound({
    receivers: [{ name: 'main', token }],
    store: {
      save: async alerts => {
        saved.push(...alerts);
      },
    },
  });
  const bytes = Buffer.from(
    typeof body === 'string' ? body : JSON.stringify(body),
  );
  const headers = { authorization };
  const answer = await route.handle({ body: bytes, headers, now }, inbox);
  return { answer, saved };
}

const payload = (...alerts: object[]) => ({
  version: '4',
  groupKey: '{}:{}',
  truncatedAlerts: 0,
  status: 'firing',
  receiver: 'nines',
  groupLabels: {},
  notification_reason: 'first notification',
  ofTheFuture: true,
  alerts,
});

it('takes what fires, without the end of the year 1', async () => {
  const { answer, saved } = await post(payload(firing));
  expect(answer).toEqual({
    status: 200,
    body: { outcome: 'accepted', alerts: 1 },
  });
  expect(saved).toEqual([
    {
      origin: 'webhook',
      source: 'main',
      fingerprint: '00112233aabbccdd',
      state: 'firing',
      startsAt: Date.parse('2026-11-24T09:58:00.123Z'),
      name: 'HighErrors',
      labels: { alertname: 'HighErrors', service: 'checkout' },
      annotations: { summary: 'many' },
      silences: [],
      isInhibited: false,
      generatorUrl: 'http://prometheus:9090/graph',
    },
  ]);
});

it.each([
  ['2026-11-24T09:59:00Z', '2026-11-24T09:59:00Z'],
  ['0001-01-01T00:00:00Z', '2026-11-24T10:00:00Z'],
  [undefined, '2026-11-24T10:00:00Z'],
])('takes what ended at %s as ended at %s', async (endsAt, expected) => {
  const status = 'resolved';
  const { saved } = await post(payload({ ...firing, status, endsAt }));
  expect(saved[0].endsAt).toBe(Date.parse(expected));
});

it('cuts what is too long', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`l${i}`, 'x'.repeat(5_000)]),
  );
  const { saved } = await post(payload({ ...firing, labels: many }));
  expect(JSON.stringify(saved).length).toBeLessThan(80_000);
});

it.each(['', 'Bearer ', 'Bearer another', `Basic ${token}`])(
  'refuses the authorization "%s"',
  async authorization => {
    const { answer, saved } = await post(payload(firing), authorization);
    expect(answer.status).toBe(401);
    expect(saved).toEqual([]);
  },
);

it.each([
  ['no JSON', '{', 'the body is wrong'],
  ['another version', { ...payload(), version: '3' }, 'version is wrong'],
  [
    'a time that is none',
    payload({ ...firing, startsAt: 'secret' }),
    'alerts.0.startsAt is wrong',
  ],
])('refuses %s, and repeats nothing of it', async (_, body, why) => {
  const { answer, saved } = await post(body);
  expect(answer).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining(why) },
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(saved).toEqual([]);
});

it.each([
  [[{ name: 'a', token: 'short' }], 'token must have at least 24'],
  [
    [
      { name: 'a', token },
      { name: 'a', token: `${token}2` },
    ],
    'of before',
  ],
])('refuses the receivers %j', (receivers, message) => {
  const config = new ConfigReader({ slo: { alertmanager: { receivers } } });
  expect(() => readAlertmanagerReceivers(config)).toThrow(message);
});
