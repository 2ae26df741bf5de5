import { parseRunbook } from '../document';
import { LintOptions } from './LintPage';
import { lintRunbook } from './lintRunbook';
import { RUNBOOK_RULES } from './rules';

const GOOD = `---
last_reviewed_on: 2026-06-01
review_in: 6 months
escalation: policy:default/payments
---

# QueueGrows

## Symptoms

Messages wait, see the [dashboard](https://grafana.example/d/1).

## Diagnosis

\`\`\`sh
queue status
\`\`\`

## Resolution

Restart the consumer.

## Prevention

Scale before the sale.
`;

type Case = {
  name: string;
  rule: string;
  page: string;
  line: number;
  text: string;
  level?: string;
  options?: Partial<LintOptions>;
};

const findings = (page: string, options: Partial<LintOptions> = {}) =>
  lintRunbook(parseRunbook(page), { file: 'a.md', ...options });
const rulesOf = (page: string, options?: Partial<LintOptions>) =>
  findings(page, options).map(({ rule }) => rule);

/** The good page with something else in place of a part of it. */
const but = (part: string | RegExp, other: string) =>
  GOOD.replace(part, () => other);

const CASES: Case[] = [
  {
    name: 'front matter that is no YAML',
    rule: 'front-matter/unreadable',
    page: but('6 months', '@soon'),
    line: 3,
    text: 'review_in: @soon',
    level: 'error',
  },
  {
    name: 'front matter that never ends',
    rule: 'front-matter/unreadable',
    page: '---\ntitle: A\n',
    line: 1,
    text: '---',
    level: 'error',
  },
  {
    name: 'a field that cannot be taken',
    rule: 'front-matter/field',
    page: but('6 months', 'soon'),
    line: 3,
    text: 'review_in: soon',
    level: 'warning',
  },
  {
    name: 'a deprecated page',
    rule: 'page/deprecated',
    page: '# [Deprecated] QueueGrows\n\nTODO\n',
    line: 1,
    text: '[Deprecated] QueueGrows',
    level: 'info',
  },
  {
    name: 'a page whose front matter says so',
    rule: 'page/deprecated',
    page: '---\nstatus: deprecated\n---\n# QueueGrows\n',
    line: 4,
    text: 'status: deprecated',
    level: 'info',
  },
  {
    name: 'a page that sends elsewhere',
    rule: 'page/redirect',
    page: '# QueueGrows\n\nSee the other runbook.\n',
    line: 1,
    text: 'See the other runbook.',
    level: 'info',
  },
  {
    name: 'a page that is one link',
    rule: 'page/redirect',
    page: '# QueueGrows\n\n[Queues](queues.md)\n',
    line: 1,
    text: '[Queues](queues.md)',
    level: 'info',
  },
  {
    name: 'a missing section',
    rule: 'sections/missing',
    page: but(/## Prevention[^]*$/, ''),
    line: 7,
    text: '# QueueGrows',
    level: 'warning',
  },
  {
    name: 'a missing section, strictly',
    rule: 'sections/missing',
    page: but(/## Prevention[^]*$/, ''),
    options: { mode: 'strict' },
    line: 7,
    text: '# QueueGrows',
    level: 'error',
  },
  {
    name: 'a missing section of a page that calls itself strict',
    rule: 'sections/missing',
    page: but(/## Prevention[^]*$/, '').replace('---\n', '---\nstrict: true\n'),
    line: 8,
    text: '# QueueGrows',
    level: 'error',
  },
  {
    name: 'an empty section',
    rule: 'sections/empty',
    page: but('Restart the consumer.\n', '<!-- soon -->\n\n### How\n'),
    line: 19,
    text: '## Resolution',
    level: 'error',
  },
  {
    name: 'a placeholder',
    rule: 'sections/placeholder',
    page: but('Restart the consumer.', '- TODO: how\n- tbd'),
    line: 19,
    text: '- TODO: how\n- tbd',
    level: 'error',
  },
  {
    name: 'a section that is there twice',
    rule: 'sections/duplicate',
    page: `${GOOD}\n## 2. prevention:\n\nAgain.\n`,
    line: 27,
    text: '## 2. prevention:',
    level: 'error',
  },
  {
    name: 'a section that stands too late',
    rule: 'sections/order',
    page: `${but(
      /## Symptoms[^]*?(?=## Diagnosis)/,
      '',
    )}\n## Symptoms\n\nLate.\n`,
    line: 23,
    text: '## Symptoms',
    level: 'error',
  },
  {
    name: 'an alias',
    rule: 'sections/alias',
    page: but('## Resolution', '## Mitigation'),
    line: 19,
    text: '## Mitigation',
    level: 'warning',
  },
  {
    name: 'a combined heading',
    rule: 'sections/combined',
    page: but(
      /## Diagnosis([^]*)## Resolution\n/,
      '## Diagnosis and mitigation\n\n`x`\n\n    y\n',
    ),
    line: 13,
    text: '## Diagnosis and mitigation',
    level: 'warning',
  },
  {
    name: 'a code fence that never closes',
    rule: 'markdown/unclosed-fence',
    page: but('queue status\n```', 'queue status'),
    line: 15,
    text: '```sh',
    level: 'warning',
  },
  {
    name: 'a link to a page that is not there',
    rule: 'links/page',
    page: but('Scale', '[Scale](scale.md#how)'),
    options: { resolves: target => target !== 'scale.md#how' },
    line: 25,
    text: '[Scale](scale.md#how)',
    level: 'error',
  },
  {
    name: 'a link to a part that is not there',
    rule: 'links/anchor',
    page: but('Scale', '[Scale](#how)'),
    line: 25,
    text: '[Scale](#how)',
    level: 'error',
  },
  {
    name: 'a link as GitHub names a part',
    rule: 'links/github-anchor',
    page: but('Scale', '[Scale](#a--b)').replace(/$/, '\n### A & B\n\nx\n'),
    line: 25,
    text: '[Scale](#a--b)',
    level: 'warning',
  },
  {
    name: 'a diagnosis without a command',
    rule: 'steps/no-command',
    page: but(/```sh\n.*\n```/, 'Run `queue status`.'),
    line: 13,
    text: '## Diagnosis',
    level: 'warning',
  },
  {
    name: 'no dashboard',
    rule: 'links/no-dashboard',
    page: but('[dashboard](https://grafana.example/d/1)', 'screen'),
    line: 7,
    text: '# QueueGrows',
    level: 'warning',
  },
  {
    name: 'nobody to ask',
    rule: 'contacts/no-escalation',
    page: but('escalation: policy:default/payments\n', ''),
    line: 6,
    text: '# QueueGrows',
    level: 'warning',
  },
  {
    name: 'a stale review',
    rule: 'review/overdue',
    page: GOOD,
    options: { today: '2026-12-02' },
    line: 2,
    text: 'last_reviewed_on: 2026-06-01',
    level: 'warning',
  },
  {
    name: 'a review that is to come',
    rule: 'review/future',
    page: GOOD,
    options: { today: '2026-05-30' },
    line: 2,
    text: 'last_reviewed_on: 2026-06-01',
    level: 'warning',
  },
  {
    name: 'no review',
    rule: 'review/unknown',
    page: but('last_reviewed_on: 2026-06-01\n', ''),
    line: 1,
    text: '',
    level: 'info',
  },
];

describe('lintRunbook', () => {
  it('finds nothing in a good page, on the last day before its review is due', () => {
    expect(findings(GOOD, { mode: 'strict', today: '2026-12-01' })).toEqual([]);
  });

  it('minds no review of tomorrow: somewhere it is tomorrow already', () => {
    expect(findings(GOOD, { today: '2026-05-31' })).toEqual([]);
  });

  it.each(CASES)('finds $name', ({ rule, page, options, ...expected }) => {
    const { name: _, ...rest } = expected;
    const found = findings(page, options).filter(each => each.rule === rule);
    expect(found).toEqual([expect.objectContaining({ file: 'a.md', ...rest })]);
    expect(found[0].message).toMatch(/^["A-Z].*\.$/);
  });

  it('has a case for every rule', () => {
    expect(new Set(CASES.map(({ rule }) => rule))).toEqual(
      new Set(RUNBOOK_RULES.map(({ id }) => id)),
    );
  });

  it('finds nothing else where one thing is wrong', () => {
    const alone = CASES.filter(({ rule }) =>
      /^(?:sections\/(?:missing|empty|placeholder|duplicate|alias)|links|contacts|steps|review)/.test(
        rule,
      ),
    );
    for (const { page, rule, options } of alone) {
      expect([rule, rulesOf(page, options)]).toEqual([rule, [rule]]);
    }
  });

  it('names each missing section of a page that has none', () => {
    const messages = findings(
      '# How to rotate keys\n\nDo this.\n\nThen that.\n',
    )
      .filter(({ rule }) => rule === 'sections/missing')
      .map(({ message }) => /"(.+?)"/.exec(message)?.[1]);
    expect(messages).toEqual([
      'Symptoms',
      'Diagnosis',
      'Resolution',
      'Prevention',
    ]);
  });

  it('takes what lies inside of a section for a piece of it', () => {
    const page = but(
      '## Resolution',
      '### Fix\n\nSee above.\n\n### Symptoms\n\nb\n\n## Resolution',
    );
    expect(findings(page)).toEqual([]);
  });

  it('lets impact stand beside the symptoms, wherever it is', () => {
    expect(findings(`${GOOD}\n## Impact\n\nMoney.\n`)).toEqual([]);
  });

  it.each([
    ['[a](https://example.com/x)'],
    ['[a](mailto:a@example.com)'],
    ['[a](//example.com/x)'],
    ['[a](#top)'],
    ['[a](#symptoms)'],
    ['[a](<<%= url %>>)'],
    ['`[a](#nowhere)`'],
  ])('leaves %s alone', link => {
    const page = but('Scale', link);
    expect(findings(page, { resolves: () => false })).toEqual([]);
  });

  it('says nothing of links whose end it does not know', () => {
    const page = but('Scale', '[a](b.md)');
    expect(findings(page)).toEqual([]);
    expect(findings(page, { resolves: () => undefined })).toEqual([]);
  });

  it.each([
    ['a channel', 'Ask in `#payments-oncall`.'],
    ['a heading of contacts', '### Contacts\n\nAnn.'],
    ['an address', '[Ann](mailto:ann@example.com)'],
    ['a word', 'Escalate to the database team.'],
  ])('takes %s for somebody to ask', (_, text) => {
    const page = but('escalation: policy:default/payments\n', '');
    expect(rulesOf(`${page}\n${text}\n`)).toEqual([]);
  });

  it('judges a deprecated page by its links and front matter alone', () => {
    const page =
      '---\nstatus: deprecated\nreview_in: soon\n---\n# A\n\n[b](#c)\n';
    expect(rulesOf(page, { mode: 'strict' })).toEqual([
      'front-matter/field',
      'page/deprecated',
      'links/anchor',
    ]);
  });

  it('is not sent away by a page that has a section, or much to say', () => {
    expect(rulesOf('# A\n\n## Fix\n\nSee [b](b.md).\n')).not.toContain(
      'page/redirect',
    );
    expect(
      rulesOf(`# A\n\nSee below. ${'Words. '.repeat(100)}\n`),
    ).not.toContain('page/redirect');
  });

  it('gives findings in the order of lines', () => {
    const lines = findings('# A\n\n## Fix\n\n## Triage\n\n[x](#y)\n').map(
      ({ line }) => line,
    );
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(5);
  });

  it('gives the first 50 of each rule of a page that has thousands', () => {
    const page = `${'[a](#b)\n\n'.repeat(100)}${'## Fix\n\n'.repeat(5_000)}`;
    const found = rulesOf(page);
    const count = (rule: string) => found.filter(each => each === rule).length;
    expect(
      ['links/anchor', 'sections/empty', 'sections/duplicate'].map(count),
    ).toEqual([50, 50, 50]);
  });
});
