import { goodRunbook } from './__testUtils__/runbooks';
import { runMain } from './__testUtils__/runMain';
import { useFolder } from './__testUtils__/useFolder';

const { binary, pathOf, write } = useFolder();

const rule = (alert: string, more = {}) => ({ alert, expr: '1', ...more });
const linked = (url: string) => ({ annotations: { runbook_url: url } });
const SITE = 'https://runbooks.example';

const RULES = {
  groups: [
    {
      name: 'a',
      rules: [
        { record: 'x', expr: '1' },
        rule('QueueGrows', linked(`${SITE}/runbooks/Queue/QUEUEGROWS/`)),
        rule('QueueGrows', { labels: { severity: 'critical' } }),
        rule('QueueStops', {
          ...linked(`${SITE}/queue/queuestops?x=1#fix`),
          labels: { severity: 'Critical' },
        }),
      ],
    },
  ],
};
const OBJECT = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  spec: {
    groups: [
      {
        name: 'b',
        rules: [
          rule(
            'QueueSlow',
            linked(
              'https://github.com/o/r/blob/main/docs/queue/QueueSlow.md#resolution',
            ),
          ),
          rule('QueueSplit', linked(`${SITE}/queue/QueueSlow.md#nowhere`)),
          rule('QueueOdd', {
            annotations: { runbook: 'docs/queue/QueueSlow.md' },
          }),
          rule('QueueBare'),
        ],
      },
    ],
  },
};

const audit = async (...args: string[]) => {
  const result = await runMain(
    ...['runbooks', 'audit', '--runbooks', pathOf('docs')],
    ...['--at', '2026-12-02', ...args],
  );
  return result;
};

beforeEach(() =>
  write({
    'rules/plain.yaml': JSON.stringify(RULES),
    'rules/list.yml': JSON.stringify({ kind: 'List', items: [OBJECT] }),
    'rules/other.yaml': 'kind: ConfigMap\n',
    'docs/queue/QueueGrows.md': goodRunbook,
    'docs/queue/QueueSlow.html.md.erb': goodRunbook.replace(
      /## Symptoms[^]*?(?=## Diag)/,
      '## Diagnosis of it\n\nTODO\n\n### Symptoms\n\nx\n\n',
    ),
    'docs/queue/Lonely.markdown':
      '# Lonely\n\n## Resolution\n\n## Symptoms\n\ntbd\n\n```\n',
    'docs/queue/_index.md': '# Queue\n',
  }),
);

it('finds both dead ends', async () => {
  const { status, stdout, stderr } = await audit(
    ...['--rules', pathOf('rules'), '--format', 'json'],
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    at: '2026-12-02',
    runbooks: 3,
    alerts: {
      rules: 7,
      names: 6,
      withRunbook: 5,
      resolved: 4,
      deadLinks: [
        {
          alert: 'QueueStops',
          link: `${SITE}/queue/queuestops?x=1#fix`,
          file: pathOf('rules/plain.yaml'),
          line: 1,
        },
      ],
      deadAnchors: [{ alert: 'QueueSplit' }],
      critical: 2,
      criticalWithoutRunbook: ['QueueStops'],
      orphans: ['queue/lonely'],
    },
  });
});

it('tells sections that are there from those that say something', async () => {
  const { stdout } = await audit(
    ...['--sections', 'Symptoms, diagnosis', '--format', 'json'],
  );
  expect(JSON.parse(stdout).sections).toEqual({
    present: { symptoms: 2, diagnosis: 2 },
    withAll: 1,
    missing: [
      { file: pathOf('docs/queue/Lonely.markdown'), sections: ['diagnosis'] },
      {
        file: pathOf('docs/queue/QueueSlow.html.md.erb'),
        sections: ['symptoms'],
      },
    ],
    empty: [
      { file: pathOf('docs/queue/Lonely.markdown'), sections: ['resolution'] },
    ],
    placeholder: [
      { file: pathOf('docs/queue/Lonely.markdown'), sections: ['symptoms'] },
    ],
  });
});

it('finds headings of any level, and by their beginning', async () => {
  const { stdout } = await audit(
    ...['--sections', 'symptom', '--any-level', '--prefix', '--format', 'json'],
  );
  expect(JSON.parse(stdout).sections.present).toEqual({ symptom: 3 });
});

it('asks when pages were reviewed, and answers 0 where no alert is asked about', async () => {
  const { status, stdout } = await audit('--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    pages: {
      deprecated: [],
      unclosedFences: [{ file: pathOf('docs/queue/Lonely.markdown'), line: 9 }],
      withReviewDate: 2,
      withoutReviewDate: [pathOf('docs/queue/Lonely.markdown')],
      overdue: [
        { file: pathOf('docs/queue/QueueGrows.md'), dueOn: '2026-12-01' },
        expect.anything(),
      ],
    },
  });
});

it('writes figures for people, and what they count', async () => {
  const { stdout } = await audit('--rules', pathOf('rules'));
  expect(stdout).toMatch(/^Alerts\n {2}alerting rules +7\n/);
  expect(stdout).toMatch(
    /\n {2}runbooks nobody points at +1\n {6}queue\/lonely\n/,
  );
  expect(stdout).toMatch(/\n {2}overdue at 2026-12-02 +2\n/);
});

it('answers 0 where every alert has its runbook', async () => {
  write({
    'good/rules.yaml': JSON.stringify({
      groups: [{ rules: [rule('A', linked('x/queue/QueueGrows#diagnosis'))] }],
    }),
  });
  const { status } = await audit('--rules', pathOf('good'));
  expect(status).toBe(0);
});

it('takes several paths, as a shell writes them', async () => {
  const rules = ['rules/plain.yaml', 'rules/list.yml'].map(pathOf);
  const { stdout } = await audit('--rules', ...rules, '--any-level');
  expect(stdout).toMatch(/alerting rules +7\n/);
  const none = binary('runbooks', 'audit', '--rules', '--runbooks', 'docs');
  expect(none.status).toBe(2);
});

it('says which file of rules it cannot read, and goes on', async () => {
  write({ 'rules/bad.yaml': 'groups: [' });
  const { status, stdout, stderr } = await audit('--rules', pathOf('rules'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/rules\/bad\.yaml:\d+: Not valid YAML/);
  expect(stdout).toMatch(/alerting rules +7\n/);
});

it('looks up by name the alerts that give no link, as the portal does', async () => {
  const alerts = ['TapeFull', 'TapeTorn', 'TapeGone', 'TapeLost'];
  const critical = { labels: { severity: 'critical' } };
  const rules = alerts.map(name => rule(name, critical));
  write({
    'named/rules.yaml': JSON.stringify({ groups: [{ name: 'c', rules }] }),
    'tape/tapefull.md': goodRunbook,
    'tape/torn.md': '---\nalerts: ["TapeT*#fix"]\n---\n# Torn\n',
    'tape/gone.md': '---\nsupersedes: [TapeGone]\n---\n# Gone\n',
  });
  const { stdout } = await runMain(
    ...['runbooks', 'audit', '--format', 'json'],
    ...['--runbooks', pathOf('tape'), '--rules', pathOf('named')],
  );
  expect(JSON.parse(stdout).alerts).toMatchObject({
    withRunbook: 0,
    resolved: 0,
    critical: 4,
    criticalWithoutRunbook: ['TapeLost'],
    orphans: [],
  });
});
