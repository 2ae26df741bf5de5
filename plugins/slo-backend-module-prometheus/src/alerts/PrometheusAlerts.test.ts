import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { createInstances } from '../createPrometheusSource';
import { PrometheusAlerts } from './PrometheusAlerts';
import { Routes, serveRoutes } from './__testUtils__/serveRoutes';

const signal = new AbortController().signal;
const activeAt = '2026-11-24T09:58:00.5Z';
const labels = { alertname: 'Down', service: 'checkout' };

async function open(routes: Routes) {
  const server = await serveRoutes(routes);
  const instances = [
    { name: 'eu', baseUrl: server.url, linkUrl: 'https://prom.example' },
  ];
  const config = new ConfigReader({ slo: { prometheus: { instances } } });
  const logger = mockServices.logger.mock();
  const [instance] = createInstances({ config, logger });
  return { server, source: new PrometheusAlerts(instance) };
}

async function ask(told: unknown) {
  const { server, source } = await open({ '/api/v1/alerts': told });
  return source.list({ signal }).finally(() => server.stop());
}

const answer = (...alerts: object[]) => ({
  status: 'success',
  data: { alerts },
});

it('tells what fires and what is about to', async () => {
  const { alerts, total } = await ask(
    answer(
      { labels, state: 'firing', activeAt, value: '1.5e+00' },
      { labels, state: 'pending', activeAt, value: '+Inf', annotations: {} },
      { labels, state: 'inactive', activeAt, value: '0' },
    ),
  );
  expect(total).toBe(2);
  expect(alerts).toMatchObject([
    {
      state: 'firing',
      name: 'Down',
      startsAt: Date.parse(activeAt),
      value: 1.5,
      labels,
      url: 'https://prom.example/alerts?search=Down',
    },
    { state: 'pending' },
  ]);
  expect(alerts[1]).not.toHaveProperty('value');
});

it('names alerts by their labels, in whatever order', async () => {
  const more = { state: 'firing', activeAt, value: '1' };
  const turned = { service: 'checkout', alertname: 'Down' };
  const { alerts } = await ask(
    answer(
      { labels, ...more },
      { labels: turned, ...more },
      { labels: { ...labels, pod: '1' }, ...more },
    ),
  );
  const [one, other, third] = alerts.map(({ fingerprint }) => fingerprint);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(other).toBe(one);
  expect(third).not.toBe(one);
});

it.each([
  ['one that evaluates no rules', 404, /tells no alerts.*alerts: false/],
  ['one that is away', 503, /HTTP status 503/],
  ['an error', { status: 'error', error: 'x' }, /did not answer as/],
  [
    'a time that is none',
    answer({ labels, state: 'firing' }),
    /did not answer/,
  ],
])('fails on %s', async (_, told, message) => {
  await expect(ask(told)).rejects.toThrow(message);
});

it('tells its rules with the labels that their expressions pin, in one request', async () => {
  const rules = [
    {
      ...{ type: 'alerting', name: 'Down', labels: { severity: 'page' } },
      query: 'up{service="checkout"} == 0',
      annotations: {},
    },
  ];
  const { server, source } = await open({
    '/api/v1/rules': { status: 'success', data: { groups: [{ rules }] } },
  });
  const told = await source.rules({ signal }).finally(() => server.stop());
  expect(told).toEqual([
    {
      name: 'Down',
      labels: { severity: 'page' },
      pinned: { service: 'checkout' },
      annotations: {},
    },
  ]);
  expect(server.asked).toEqual([
    '/api/v1/rules?type=alert&exclude_alerts=true',
  ]);
});
