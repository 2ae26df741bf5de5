import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readAlertmanagerConfig } from '../config/readAlertmanagerConfig';
import { AlertmanagerAlerts } from './AlertmanagerAlerts';
import { Routes, serveRoutes } from './__testUtils__/serveRoutes';

const signal = new AbortController().signal;
const startsAt = '2026-11-24T09:58:00.123456789Z';
const active = { state: 'active', silencedBy: [], inhibitedBy: [] };

const alert = (more: object = {}) => ({
  labels: { alertname: 'HighErrors', service: 'checkout' },
  annotations: { summary: 'many' },
  startsAt,
  endsAt: '2026-11-24T10:03:00Z',
  fingerprint: '00112233aabbccdd',
  generatorURL: 'http://prometheus:9090/graph?g0.expr=up',
  receivers: [{ name: 'nobody' }],
  status: active,
  ...more,
});
const silence = {
  id: 'silence-1',
  createdBy: 'ann',
  comment: 'load test',
  endsAt: '2026-11-24T12:00:00Z',
  status: { state: 'active' },
};

async function ask(routes: Routes, more: JsonObject = {}) {
  const server = await serveRoutes(routes);
  const instance = { name: 'main', baseUrl: `${server.url}/`, ...more };
  const data = { slo: { alertmanager: { instances: [instance] } } };
  const [config] = readAlertmanagerConfig(new ConfigReader(data));
  const source = new AlertmanagerAlerts(config);
  return source
    .list({ signal })
    .then(
      told => ({ told, server, error: undefined }),
      error => ({ told: undefined, server, error }),
    )
    .finally(() => server.stop());
}

it('tells what is open, with its credentials, in one request', async () => {
  const { told, server } = await ask(
    { '/api/v2/alerts': [alert()] },
    {
      auth: { type: 'bearer', token: 'a-secret' },
      linkUrl: 'https://alerts.example/am',
    },
  );
  expect(told).toEqual({
    total: 1,
    alerts: [
      {
        fingerprint: '00112233aabbccdd',
        state: 'firing',
        startsAt: Date.parse('2026-11-24T09:58:00.123Z'),
        name: 'HighErrors',
        labels: { alertname: 'HighErrors', service: 'checkout' },
        annotations: { summary: 'many' },
        silences: [],
        isInhibited: false,
        generatorUrl: 'http://prometheus:9090/graph?g0.expr=up',
        url: 'https://alerts.example/am/#/alerts?silenced=true&inhibited=true&active=true&filter=%7Balertname%3D%22HighErrors%22%7D',
      },
    ],
  });
  expect(server.asked).toEqual([
    '/api/v2/alerts?active=true&silenced=true&inhibited=true&unprocessed=true',
  ]);
  expect(server.seen).toEqual(['Bearer a-secret']);
});

it('says who silenced what, and what another alert keeps quiet', async () => {
  const suppressed = { ...active, state: 'suppressed' };
  const { told } = await ask({
    '/api/v2/alerts': [
      alert({ status: { ...suppressed, silencedBy: ['silence-1', 'gone'] } }),
      alert({ status: { ...suppressed, inhibitedBy: ['aa'] } }),
    ],
    '/api/v2/silences': [silence],
  });
  expect(told?.alerts).toMatchObject([
    {
      state: 'suppressed',
      isInhibited: false,
      silences: [
        {
          id: 'silence-1',
          author: 'ann',
          comment: 'load test',
          endsAt: Date.parse('2026-11-24T12:00:00Z'),
        },
        { id: 'gone' },
      ],
    },
    { state: 'suppressed', isInhibited: true, silences: [] },
  ]);
});

it('passes on no address that is none of the web, and no text without end', async () => {
  const labels = { alertname: 'x'.repeat(5_000), service: '<b>checkout</b>' };
  const url = ['java', 'script:alert(1)'].join('');
  const { told } = await ask({
    '/api/v2/alerts': [alert({ labels, generatorURL: url })],
  });
  expect(told?.alerts[0]).not.toHaveProperty('generatorUrl');
  expect(told?.alerts[0].name).toHaveLength(255);
  expect(told?.alerts[0].labels.service).toBe('<b>checkout</b>');
});

it('says how many there are where it tells not all', async () => {
  const many = Array.from({ length: 5_001 }, () => alert());
  const { told } = await ask({ '/api/v2/alerts': many });
  expect([told?.alerts.length, told?.total]).toEqual([5_000, 5_001]);
});

it.each<{ name: string; routes: Routes; more?: JsonObject; message: RegExp }>([
  { name: 'no such route', routes: {}, message: /tells no alerts.*404/ },
  {
    name: 'a proxy before nothing',
    routes: { '/api/v2/alerts': 502 },
    message: /HTTP status 502/,
  },
  {
    name: 'something else',
    routes: { '/api/v2/alerts': { status: 'success' } },
    message: /did not answer as an Alertmanager/,
  },
  {
    name: 'silences that it does not tell',
    routes: {
      '/api/v2/alerts': [
        alert({ status: { state: 'suppressed', silencedBy: ['a'] } }),
      ],
      '/api/v2/silences': 503,
    },
    message: /HTTP status 503/,
  },
  {
    name: 'more than may be read',
    routes: { '/api/v2/alerts': [alert()] },
    more: { maxResponseBytes: 50 },
    message: /larger than 50 bytes/,
  },
])('fails on $name', async ({ routes, more, message }) => {
  const { error } = await ask(routes, more);
  expect(error.message).toMatch(message);
});

it('is left alone after some failures, with the last reason', async () => {
  const server = await serveRoutes({ '/api/v2/alerts': 500 });
  const instance = { name: 'main', baseUrl: server.url, breakerThreshold: 2 };
  const data = { slo: { alertmanager: { instances: [instance] } } };
  const [config] = readAlertmanagerConfig(new ConfigReader(data));
  const source = new AlertmanagerAlerts(config);
  for (let round = 0; round < 4; round++) {
    await expect(source.list({ signal })).rejects.toThrow(/HTTP status 500/);
  }
  expect(server.asked).toHaveLength(2);
  await server.stop();
});

it.each([
  [[{ name: 'a b', baseUrl: 'http://x' }], /instances\[0\]\.name is 'a b'/],
  [[{ name: 'a', baseUrl: 'ftp://x' }], /instances\[0\]\.baseUrl/],
  [
    [
      { name: 'a', baseUrl: 'http://x' },
      { name: 'a', baseUrl: 'http://y' },
    ],
    /has 'a' twice/,
  ],
])('refuses the configuration %j', (instances, message) => {
  const config = new ConfigReader({ slo: { alertmanager: { instances } } });
  expect(() => readAlertmanagerConfig(config)).toThrow(message);
});
