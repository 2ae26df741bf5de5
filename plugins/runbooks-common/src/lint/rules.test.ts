import { findings, GOOD, but, rulesOf } from './__testUtils__/goodPage';
import { LintOptions } from './LintPage';
import { RUNBOOK_RULES } from './rules';

type Case = {
  name: string;
  rule: string;
  page: string;
  line: number;
  text: string;
  level?: string;
  options?: Partial<LintOptions>;
};

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

describe('the rules', () => {
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
});
