import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  NINES_ENTITY,
  OWN_ALARMS,
  RUNBOOK_ANNOTATION,
  alertNameOf,
  parseDefinitions,
  parsePromql,
  selectorsOf,
} from '@nines/backstage-plugin-slo-common';
import { parse } from 'yaml';
import { OWN_SLOS } from '../selfMonitoring/OwnCounts';
import { RecordingMeter } from './__testUtils__/RecordingMeter';
import { createObservability } from './createObservability';

const FOLDER = resolve(__dirname, '../../../../runbooks');
const SECTIONS = ['Symptoms', 'Diagnosis', 'Resolution', 'Prevention'];
/** What stands for every metrics instance. */
const SOURCE_ALERTS = 'Source*NoDataPage';
const read = (path: string) => readFileSync(resolve(FOLDER, path), 'utf8');

type FrontMatter = { alerts: string[]; slos: string[]; entityRefs: string[] };
const pages = readdirSync(resolve(FOLDER, 'docs'))
  .filter(file => file !== 'index.md')
  .map(file => {
    const text = read(`docs/${file}`);
    const [, head, body] = text.split(/^---$/m);
    const front: FrontMatter = parse(head);
    return { file, name: file.replace('.md', ''), body, front };
  });
const linked = (name: string) => pages.find(page => page.name === name);

type Rule = {
  alert: string;
  expr: string;
  annotations: { runbook_url: string };
};
const rules: Rule[] = parse(read('rules/nines.rules.yaml')).groups.flatMap(
  (group: { rules: Rule[] }) => group.rules,
);
const { slos, problems } = parseDefinitions(
  [{ file: 'nines.yaml', text: read('slo/nines.yaml') }],
  { mode: 'strict' },
);

/** Names of all metrics, as OpenTelemetry's exporter for Prometheus writes them. */
function prometheusNames(): Set<string> {
  const meter = new RecordingMeter();
  createObservability({
    database: undefined as never, // read only when gauges are collected
    clock: { now: async () => 0 as never },
    logger: mockServices.logger.mock(),
    sources: () => [],
    meter,
  });
  return new Set(
    [...meter.instruments].map(([name, { kind, unit }]) => {
      const base = name.replaceAll('.', '_');
      const suffix = kind === 'counter' ? '_total' : '';
      return `${base}${unit === 's' ? '_seconds' : ''}${suffix}`;
    }),
  );
}

it.each(pages.map(page => [page.file, page] as const))(
  '%s has the four sections, each with what to do',
  (_, { body, front }) => {
    const [, ...sections] = body.split(/^## /m);
    const titles = sections.map(section => section.split('\n', 1)[0]);
    expect(titles).toEqual(SECTIONS);
    for (const section of sections) {
      expect(section.split('\n').slice(1).join('').length).toBeGreaterThan(80);
      expect(section).not.toMatch(/TODO|TBD/);
    }
    expect(front.entityRefs).toEqual([NINES_ENTITY]);
  },
);

it('has a page for each alarm, and no page for an alarm that there is not', () => {
  const ofSlos = OWN_SLOS.flatMap(slo => [
    alertNameOf(slo, 'burn', 'page'),
    alertNameOf(slo, 'burn', 'ticket'),
  ]);
  const alarms = [
    ...Object.values(OWN_ALARMS)
      .filter(({ runbook }) => runbook !== undefined)
      .map(({ alertName }) => alertName),
    ...rules.map(({ alert }) => alert),
    ...ofSlos,
    SOURCE_ALERTS,
  ];
  const explained = pages.flatMap(({ front }) => front.alerts);
  expect([...explained].sort()).toEqual([...new Set(alarms)].sort());
  expect(alertNameOf('source-prometheus-main', 'noData', 'page')).toMatch(
    new RegExp(`^${SOURCE_ALERTS.replace('*', '.*')}$`),
  );
});

it('links each alarm, rule and SLO to the page that explains it', () => {
  for (const { alertName, runbook } of Object.values(OWN_ALARMS)) {
    if (runbook === undefined) continue;
    expect(linked(runbook)?.front.alerts).toContain(alertName);
  }
  const pathOf = (url: string) =>
    url.replace('/docs/default/component/nines/', '');
  for (const { alert, annotations } of rules) {
    const page = linked(pathOf(annotations.runbook_url));
    expect(page?.front.alerts).toContain(alert);
  }
  for (const { name, annotations } of slos) {
    const page = linked(pathOf(annotations[RUNBOOK_ANNOTATION]));
    expect(page?.front.slos).toContain(name);
  }
});

it('leads to every page, from the navigation and from the first page', () => {
  const files = pages.map(({ file }) => file).sort();
  const nav: Record<string, string>[] = parse(read('mkdocs.yml')).nav;
  expect(nav.flatMap(each => Object.values(each)).sort()).toEqual(
    [...files, 'index.md'].sort(),
  );
  const links = pages.flatMap(({ body }) =>
    Array.from(body.matchAll(/\]\(([\w-]+\.md)\)/g), ([, file]) => file),
  );
  expect(links.filter(file => !files.includes(file))).toEqual([]);
  const index = read('docs/index.md');
  expect(files.filter(file => !index.includes(`(${file})`))).toEqual([]);
});

it('asks only for metrics that there are', () => {
  const known = prometheusNames();
  const asked = rules.flatMap(({ expr }) => {
    const parsed = parsePromql(expr);
    if (!parsed.ok) throw new Error(`${expr}: ${parsed.error.message}`);
    return selectorsOf(parsed.value).map(({ name }) => String(name));
  });
  expect(asked.filter(name => !known.has(name))).toEqual([]);
  expect(asked.length).toBeGreaterThanOrEqual(rules.length);
  const named = pages.flatMap(({ body }) =>
    Array.from(
      body.matchAll(/`((?:incident|slo)\.[a-z_]+(?:\.[a-z_]+)*)`/g),
      ([, name]) => name,
    ),
  );
  const config = readFileSync(resolve(__dirname, '../../config.d.ts'), 'utf8');
  const isKnown = (name: string) =>
    [...known].some(metric => metric.startsWith(name.replaceAll('.', '_'))) ||
    config.includes(`${name.split('.').at(-1)}?:`) ||
    name === 'slo.evaluate';
  expect(named.filter(name => !isKnown(name))).toEqual([]);
});

it('defines the SLOs that are counted, and no other', () => {
  expect(problems).toEqual([]);
  expect(slos.map(({ name }) => name)).toEqual([...OWN_SLOS]);
});
