import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  Instant,
  parseDefinitions,
  printRules,
  RuleGroup,
  RULE_NAMES,
  RuleNames,
  Severity,
  SloDefinition,
  toRules,
} from '@nines/backstage-plugin-slo-common';
import { engineOn, Stretch } from './__testUtils__/engineOn';
import { promtool } from './__testUtils__/promtool';

jest.setTimeout(300_000);

const ROOT = resolve(__dirname, '../../../..');
const CORPUS = resolve(ROOT, '../shared/corpora/slo');
const NOW = Date.UTC(2026, 10, 2) as Instant;

const SLOTH = `version: prometheus/v1
service: shop
labels: { owner: team-shop }
slos:
  - name: requests
    objective: 99.9
    sli:
      events:
        error_query: sum(rate(requests_total{code=~"5.."}[{{.window}}]))
        total_query: sum(rate(requests_total[{{.window}}]))
    alerting:
      name: Shop
      annotations: { runbook_url: https://runbooks.example/shop }
`;

function read(folder: string): SloDefinition[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ya?ml$/.test(file))
    .map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  // each by itself: names are unique in an entity only
  return files.flatMap(file => [
    ...parseDefinitions([file], { mode: 'tolerant' }).slos,
  ]);
}

const groupsOf = (slos: readonly SloDefinition[], names: RuleNames) =>
  slos.flatMap(slo => toRules(slo, { names, at: NOW }).groups);

const INCIDENTS: readonly {
  readonly severity: Severity;
  readonly bad: number;
  /** Minutes without a mistake before, for the long windows. */
  readonly calm: number;
}[] = [
  { severity: 'page', bad: 1_000, calm: 300 },
  { severity: 'page', bad: 150, calm: 300 },
  { severity: 'page', bad: 50, calm: 300 },
  { severity: 'page', bad: 10, calm: 300 },
  { severity: 'ticket', bad: 100, calm: 1_100 },
  { severity: 'ticket', bad: 20, calm: 1_100 },
];

describe.each(RULE_NAMES)('rules with %s names', names => {
  it.each([
    ['our examples', join(ROOT, 'examples'), 8],
    ['examples of Sloth', join(CORPUS, 'sloth/examples'), 5],
    ['examples of Pyrra', join(CORPUS, 'pyrra/examples'), 5],
  ])('of %s please promtool', async (_, folder, least) => {
    if (!existsSync(folder)) return;
    const byName = new Map<string, RuleGroup>();
    for (const group of groupsOf(read(folder), names)) {
      byName.set(group.name, group);
    }
    const groups = [...byName.values()];
    expect(groups.length).toBeGreaterThanOrEqual(least);
    const text = printRules(groups, { format: 'prometheus', name: 'all' });
    const said = await promtool(['check', 'rules', 'rules.yaml'], {
      'rules.yaml': text,
    });
    const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
    expect(said).toContain(`SUCCESS: ${count} rules found`);
  });

  it.each(names === 'native' ? INCIDENTS : INCIDENTS.slice(0, 1))(
    'open the $severity within a minute of the engine at $bad bad of 1,000 a minute',
    async ({ severity, bad, calm }) => {
      const [slo] = parseDefinitions([{ file: 'slo.yaml', text: SLOTH }], {
        mode: 'strict',
      }).slos;
      const stretches: Stretch[] = [
        { minutes: calm, total: 1_000, bad: 0 },
        { minutes: 400, total: 1_000, bad },
      ];
      const { opened } = engineOn(slo, stretches)[severity];
      expect(opened).toBeGreaterThan(calm);
      // promtool evaluates no longer than it is asked
      const minutes = opened! - calm + 2;
      const groups = groupsOf([slo], names);
      const expectAt = (minute: number, isFiring: boolean) =>
        alertTest(groups, { severity, minute, isFiring });
      const test = {
        rule_files: ['rules.yaml'],
        evaluation_interval: '1m',
        tests: [
          {
            interval: '1m',
            input_series: [
              {
                series: 'requests_total{code="200"}',
                values: `0+1000x${calm} ${calm * 1_000 + 1_000 - bad}+${
                  1_000 - bad
                }x${minutes - 1}`,
              },
              {
                series: 'requests_total{code="500"}',
                values: `0+0x${calm} ${bad}+${bad}x${minutes - 1}`,
              },
            ],
            alert_rule_test: [
              expectAt(calm, false),
              expectAt(opened! - 2, false),
              expectAt(opened! + 1, true),
            ],
          },
        ],
      };
      const files = {
        'rules.yaml': printRules(groups, { format: 'prometheus', name: 'x' }),
        'test.yaml': JSON.stringify(test),
      };
      const said = await promtool(['test', 'rules', 'test.yaml'], files);
      expect(said).toContain('SUCCESS');
    },
  );
});

function alertTest(
  groups: readonly RuleGroup[],
  options: { severity: Severity; minute: number; isFiring: boolean },
) {
  const { severity, minute, isFiring } = options;
  const rule = groups
    .flatMap(({ rules }) => [...rules])
    .find(
      each => 'alert' in each && Object.values(each.labels).includes(severity),
    );
  if (!rule || !('alert' in rule)) throw new Error(`No alert of ${severity}`);
  const recorded = groups
    .flatMap(({ rules }) => [...rules])
    .find(each => 'record' in each)!;
  const { sloth_window: _, ...labels } = recorded.labels;
  const alerts = [
    {
      exp_labels: { ...labels, ...rule.labels },
      exp_annotations: rule.annotations,
    },
  ];
  return {
    eval_time: `${minute}m`,
    alertname: rule.alert,
    exp_alerts: isFiring ? alerts : [],
  };
}
