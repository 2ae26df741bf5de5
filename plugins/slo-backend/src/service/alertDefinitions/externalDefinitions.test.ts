import {
  ExternalAlert,
  Instant,
  mergeExternalAlerts,
} from '@nines/backstage-plugin-slo-common';
import { ExternalRule } from '../../database/externalAlerts/ExternalRuleStore';
import { MOST_LINES, externalDefinitions } from './externalDefinitions';

const rule = (name: string, more: Partial<ExternalRule> = {}) => ({
  ...{ origin: 'prometheus' as const, source: 'eu', name },
  ...{ labels: {}, pinned: { service: 'checkout' }, annotations: {} },
  ...more,
});
const runbook = (runbook_url: string) => ({ annotations: { runbook_url } });
const severity = (text: string) => ({ labels: { severity: text } });

function alert(name: string, more: Partial<ExternalAlert> = {}): ExternalAlert {
  const labels = { alertname: name, service: 'checkout', ...more.labels };
  return {
    ...{ origin: 'prometheus', source: 'eu', state: 'firing', name },
    ...{ fingerprint: JSON.stringify(more), startsAt: 0 as Instant },
    ...{ annotations: {}, silences: [], isInhibited: false },
    ...more,
    labels,
  };
}

const entity = (name: string, alertAnnotations = {}) => ({
  entityRef: `component:default/${name}`,
  alertAnnotations,
});

const ask = (told: {
  rules?: readonly ExternalRule[];
  alerts?: readonly ExternalAlert[];
  entities?: readonly ReturnType<typeof entity>[];
}) =>
  externalDefinitions({
    rules: told.rules ?? [],
    alerts: mergeExternalAlerts(told.alerts ?? []),
    entities: told.entities ?? [entity('checkout')],
  });

describe('a rule', () => {
  it.each<{
    name: string;
    rule: Partial<ExternalRule>;
    annotations?: Record<string, string>;
    isFound: boolean;
  }>([
    { name: 'a label that its expression pins', rule: {}, isFound: true },
    {
      name: 'a label of its own',
      rule: { pinned: {}, labels: { app: 'checkout' } },
      isFound: true,
    },
    {
      name: 'its own label before what is pinned',
      rule: { labels: { service: 'search' } },
      isFound: false,
    },
    {
      name: 'what is pinned where an alert fills in its own label',
      rule: { labels: { service: '{{ $labels.service }}' } },
      isFound: true,
    },
    { name: 'nothing that is known', rule: { pinned: {} }, isFound: false },
    {
      name: 'its name',
      rule: { pinned: { alertname: 'Other' } },
      annotations: { 'prometheus.io/alert': 'Down' },
      isFound: true,
    },
    {
      name: 'who told it',
      rule: {},
      annotations: {
        'prometheus.io/alert': 'all',
        'prometheus.io/service-name': 'us',
      },
      isFound: false,
    },
    {
      name: 'a pattern',
      rule: {},
      annotations: { 'nines.dev/alert-selector': 'service=~"check.*"' },
      isFound: true,
    },
    {
      name: 'nothing where the annotation is wrong',
      rule: {},
      annotations: { 'nines.dev/alert-selector': 'service' },
      isFound: false,
    },
  ])('is found by $name', async ({ rule: more, annotations, isFound }) => {
    const { items, unassigned } = await ask({
      rules: [rule('Down', more)],
      entities: [entity('checkout', annotations)],
    });
    expect([items.length, unassigned]).toEqual(isFound ? [1, 0] : [0, 1]);
  });

  it('says what it gives, as the alert will', async () => {
    const { items } = await ask({
      rules: [
        rule('Down', { ...severity('critical'), ...runbook('https://r.b/x') }),
      ],
    });
    expect(items).toEqual([
      {
        entityRef: 'component:default/checkout',
        name: 'Down',
        origin: 'prometheus',
        severity: 'critical',
        urgency: 'page',
        runbook: 'https://r.b/x',
      },
    ]);
  });

  it('is no severity and no runbook that only an alert fills in, nor an address of another kind', async () => {
    const script = ['java', 'script:alert(1)'].join('');
    const { items } = await ask({
      rules: [
        rule('A', {
          ...severity('{{ if gt $value 5.0 }}page{{ end }}'),
          ...runbook('https://r.b/{{ $labels.pod }}'),
        }),
        rule('B', runbook(script)),
      ],
    });
    expect(items.map(item => [item.severity, item.runbook])).toEqual([
      [null, undefined],
      [null, undefined],
    ]);
  });
});

type Line = readonly [severity: string | null, runbook: string | undefined];

it.each<{
  name: string;
  rules: ExternalRule[];
  alerts?: ExternalAlert[];
  lines: Line[];
}>([
  {
    name: 'one of what two replicas tell',
    rules: [rule('A'), rule('A', { source: 'eu-2' })],
    lines: [[null, undefined]],
  },
  {
    name: 'two of two severities',
    rules: [rule('A', severity('page')), rule('A', severity('ticket'))],
    lines: [
      ['page', undefined],
      ['ticket', undefined],
    ],
  },
  {
    name: 'two of two runbooks, one of which may be dead',
    rules: [
      rule('A', runbook('https://r.b/x')),
      rule('A', runbook('https://r.b/y')),
    ],
    lines: [
      [null, 'https://r.b/x'],
      [null, 'https://r.b/y'],
    ],
  },
  {
    name: 'one of a rule and its alert, whoever tells it',
    rules: [rule('A', runbook('https://r.b/x'))],
    alerts: [
      alert('A', { ...runbook('https://r.b/x'), labels: { pod: 'a' } }),
      alert('A', { ...runbook('https://r.b/x'), origin: 'alertmanager' }),
    ],
    lines: [[null, 'https://r.b/x']],
  },
  {
    name: 'the alert of a rule whose runbook it fills in',
    rules: [rule('A', runbook('https://r.b/{{ $labels.pod }}'))],
    alerts: [alert('A', runbook('https://r.b/a'))],
    lines: [[null, 'https://r.b/a']],
  },
  {
    name: 'one of many alerts that differ in other labels',
    rules: [],
    alerts: ['a', 'b'].map(pod =>
      alert('A', { ...runbook(`https://r.b/${pod}`), labels: { pod } }),
    ),
    lines: [[null, 'https://r.b/a']],
  },
])('lists $name', async ({ rules, alerts, lines }) => {
  const { items, unassigned } = await ask({ rules, alerts });
  expect(items.map((item): Line => [item.severity, item.runbook])).toEqual(
    lines,
  );
  expect(unassigned).toBe(0);
});

it('says that it lists not all, and still knows which rules are nobody’s', async () => {
  const all = { 'prometheus.io/alert': 'all' };
  const few = (MOST_LINES / 100) * 1.5;
  const { items, unassigned, isCut } = await ask({
    rules: [
      ...Array.from({ length: 100 }, (_, i) => rule(`A${i}`)),
      rule('Last', { pinned: { service: 'last' } }),
    ],
    entities: [
      ...Array.from({ length: few }, (_, i) =>
        entity(`e${i}`, { ...all, 'prometheus.io/labels': 'service=checkout' }),
      ),
      entity('last'),
    ],
  });
  expect([items.length, unassigned, isCut]).toEqual([MOST_LINES, 0, true]);
});

it('looks only at what has a value that is asked for', async () => {
  const names = Array.from({ length: 2_000 }, (_, i) => `s${i}`);
  const { items, unassigned } = await ask({
    rules: names.map(name => rule(name, { pinned: { service: name } })),
    entities: names.map(name => entity(name)),
  });
  expect(items.map(({ entityRef, name }) => [entityRef, name])).toEqual(
    names.map(name => [`component:default/${name}`, name]),
  );
  expect(unassigned).toBe(0);
});
