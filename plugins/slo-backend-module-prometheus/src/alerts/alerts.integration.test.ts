import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  mergeExternalAlerts,
  readAlertSelector,
  selectAlerts,
} from '@nines/backstage-plugin-slo-common';
import { ExternalAlertSource } from '@nines/backstage-plugin-slo-node';
import {
  ScrapeTarget,
  startAlertmanager,
  startPrometheus,
  startScrapeTarget,
} from '@nines/testbed';
import { readAlertmanagerConfig } from '../config/readAlertmanagerConfig';
import { createInstances } from '../createPrometheusSource';
import { AlertmanagerAlerts } from './AlertmanagerAlerts';
import { PrometheusAlerts } from './PrometheusAlerts';

jest.setTimeout(120_000);

/** In JSON: YAML that needs no quoting rules. */
const RULES = JSON.stringify({
  groups: [
    {
      name: 'shop',
      rules: [
        {
          alert: 'QueueLong',
          expr: 'queue > 5',
          labels: { severity: 'critical' },
          annotations: { summary: '{{ $value }} <b>wait</b>' },
        },
        { alert: 'QueueNotEmpty', expr: 'queue > 0', for: '1h' },
        { record: 'queue:max', expr: 'max(queue)' },
        {
          alert: 'QueueStuck',
          expr: 'min_over_time(queue{service="checkout"}[1h]) > 1000000',
          annotations: {
            runbook_url: 'https://run.book/{{ $labels.service }}',
          },
        },
      ],
    },
  ],
});

const signal = new AbortController().signal;

async function until<T>(read: () => Promise<T>, is: (value: T) => boolean) {
  for (;;) {
    const value = await read();
    if (is(value)) return value;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

describe('a real Prometheus and Alertmanager', () => {
  const stops: (() => Promise<unknown>)[] = [];
  let queues = 'queue{service="checkout"} 7\nqueue{service="search"} 9\n';
  let alertmanagerUrl: string;
  let evaluator: PrometheusAlerts;
  let manager: ExternalAlertSource;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nines-rules-'));
    stops.push(() => rm(folder, { recursive: true }));
    const rules = join(folder, 'shop.rules.yaml');
    await writeFile(rules, RULES);
    const target: ScrapeTarget = await startScrapeTarget(() => queues);
    stops.push(target.stop);
    const alertmanager = await startAlertmanager();
    stops.push(alertmanager.stop);
    alertmanagerUrl = alertmanager.url;
    const prometheus = await startPrometheus({
      scrapes: [{ job: 'shop', target: target.address, intervalSeconds: 1 }],
      ruleFiles: [rules],
      evaluationSeconds: 1,
      alertmanagers: [new URL(alertmanager.url).host],
    });
    stops.push(prometheus.stop);
    const config = new ConfigReader({
      slo: {
        prometheus: { instances: [{ name: 'eu', baseUrl: prometheus.url }] },
        alertmanager: {
          instances: [{ name: 'main', baseUrl: alertmanager.url }],
        },
      },
    });
    const logger = mockServices.logger.mock();
    const [instance] = createInstances({ config, logger });
    evaluator = new PrometheusAlerts(instance);
    manager = new AlertmanagerAlerts(readAlertmanagerConfig(config)[0]);
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  const openAt = async (source: ExternalAlertSource) => {
    const { alerts } = await source.list({ signal });
    const { origin, name } = source;
    return alerts.map(alert => ({ ...alert, origin, source: name }));
  };

  it('tell what fires and what is pending, and it is found for its entity, once', async () => {
    const evaluated = await until(
      () => openAt(evaluator),
      alerts => alerts.filter(({ state }) => state === 'firing').length === 2,
    );
    const managed = await until(
      () => openAt(manager),
      alerts => alerts.length === 2,
    );
    const read = readAlertSelector(
      { kind: 'component', namespace: 'default', name: 'checkout' },
      {
        'prometheus.io/alert': 'all',
        'prometheus.io/labels': 'service=checkout',
      },
    );
    if (!read?.ok) throw new Error(read?.error);
    const found = selectAlerts(
      mergeExternalAlerts([...evaluated, ...managed]),
      read.value,
    );
    expect(
      found.map(({ members, state, severity }) => ({
        name: members[0].name,
        told: members.map(({ source }) => source).sort(),
        state,
        severity,
        summary: members[0].annotations.summary,
        value: members.find(({ value }) => value !== undefined)?.value,
      })),
    ).toEqual([
      {
        name: 'QueueLong',
        told: ['eu', 'main'],
        state: 'firing',
        severity: 'critical',
        summary: '7 <b>wait</b>',
        value: 7,
      },
      {
        name: 'QueueNotEmpty',
        told: ['eu'],
        state: 'pending',
        severity: undefined,
        summary: undefined,
        value: 7,
      },
    ]);
  });

  it('tell the rules, also what never fired, with their templates as text', async () => {
    expect(await evaluator.rules({ signal })).toEqual([
      {
        name: 'QueueLong',
        labels: { severity: 'critical' },
        pinned: {},
        annotations: { summary: '{{ $value }} <b>wait</b>' },
      },
      { name: 'QueueNotEmpty', labels: {}, pinned: {}, annotations: {} },
      {
        name: 'QueueStuck',
        labels: {},
        pinned: { service: 'checkout' },
        annotations: { runbook_url: 'https://run.book/{{ $labels.service }}' },
      },
    ]);
  });

  it('tell of a silence and who made it', async () => {
    const now = Date.now();
    const made = await fetch(`${alertmanagerUrl}/api/v2/silences`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        matchers: [
          { name: 'service', value: 'search', isRegex: false, isEqual: true },
        ],
        startsAt: new Date(now).toISOString(),
        endsAt: new Date(now + 3_600_000).toISOString(),
        createdBy: 'ann',
        comment: 'load test',
      }),
    });
    expect(made.status).toBe(200);
    const [silenced] = await until(
      async () =>
        (await openAt(manager)).filter(({ state }) => state === 'suppressed'),
      alerts => alerts.length > 0,
    );
    expect(silenced).toMatchObject({
      labels: { service: 'search' },
      silences: [{ author: 'ann', comment: 'load test' }],
    });
  });

  it('no longer list what ended', async () => {
    queues = 'queue{service="checkout"} 0\nqueue{service="search"} 0\n';
    const left = await until(
      () => openAt(evaluator),
      alerts => alerts.length === 0,
    );
    expect(left).toEqual([]);
  });
});
