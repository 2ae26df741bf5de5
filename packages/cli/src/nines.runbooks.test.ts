import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  RUNBOOK_RULES,
  RunbookRule,
} from '@nines/backstage-plugin-runbooks-common';
import { badRunbook, goodRunbook } from './__testUtils__/runbooks';
import { runMain } from './__testUtils__/runMain';
import { useFolder } from './__testUtils__/useFolder';

const { nines, pathOf, write } = useFolder();
const AT = ['--at', '2026-12-01'];
const lint = (path: string, ...args: string[]) =>
  runMain('runbooks', 'lint', pathOf(path), ...AT, ...args);
const begin = (...args: string[]) => runMain('runbooks', 'new', ...args, ...AT);

describe('nines runbooks lint', () => {
  it.each<{
    name: string;
    files: Record<string, string>;
    path?: string;
    args?: string[];
    status: number;
    found: string;
  }>([
    {
      name: 'a good page',
      files: { 'a.md': goodRunbook },
      status: 0,
      found: 'No problems in 1 document of 1 file.',
    },
    {
      name: 'an empty section',
      files: { 'a.md': badRunbook },
      status: 1,
      found: 'error[sections/empty]',
    },
    {
      name: 'a stale review',
      files: { 'a.md': goodRunbook },
      args: ['--at', '2026-12-02'],
      status: 0,
      found: 'warning[review/overdue]',
    },
    {
      name: 'a missing section',
      files: { 'a.md': goodRunbook.replace(/## Prevention[^]*/, '') },
      status: 0,
      found: '1 warning in',
    },
    {
      name: 'a missing section, strictly',
      files: { 'a.md': goodRunbook.replace(/## Prevention[^]*/, '') },
      args: ['--strict'],
      status: 1,
      found: '1 error in',
    },
    {
      name: 'pages of all endings, and no lists of pages',
      files: {
        'a.md': goodRunbook,
        'b/c.markdown': goodRunbook,
        'd.html.md.erb': goodRunbook,
        'e.md.erb': goodRunbook,
        'b/_index.md': '',
        'index.md': '',
        'README.md': '',
        'f.erb': '',
        'g.txt': '',
      },
      status: 0,
      found: 'No problems in 4 documents of 4 files.',
    },
    {
      name: 'a list of pages that is named',
      files: { 'index.md': badRunbook },
      path: 'index.md',
      status: 1,
      found: '1 error in',
    },
    {
      name: 'links to pages and their parts',
      files: {
        'a.md': `${goodRunbook}
[page](b/c.md) [part](b/c.md#diagnosis) [built](./b/c/#resolution) [erb](e.html) [file](x.png) [out](../../y.md) [site](/z/)
`,
        'b/c.md': goodRunbook,
        'e.html.md.erb': goodRunbook,
        'x.png': '',
      },
      status: 0,
      found: 'No problems in 3 documents',
    },
    {
      name: 'a link to a page that is not there',
      files: { 'a.md': `${goodRunbook}\n[page](b/c.md)\n` },
      status: 1,
      found: 'Nothing is at "b/c.md".',
    },
    {
      name: 'a link to a part that is not there',
      files: { 'a.md': `${goodRunbook}\n[b](b.md#no)\n`, 'b.md': goodRunbook },
      status: 1,
      found: 'Nothing is at "b.md#no".',
    },
  ])(
    'answers $status to $name',
    async ({ files, path = '', args = [], status, found }) => {
      write(files);
      const result = await lint(path, ...args);
      expect(result).toMatchObject({ status, stderr: '' });
      expect(result.stdout).toContain(found);
    },
  );

  it('says where no runbook is', async () => {
    const { status, stderr } = await lint('');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^nines: No runbooks are in .+\n$/);
  });

  it('points at the place like a compiler', async () => {
    write({ 'docs/a.md': badRunbook });
    expect(await nines('runbooks', 'lint', 'docs', ...AT)).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        'error[sections/empty]: "Resolution" has no text. Write it, or remove the heading.',
        '  --> docs/a.md:20:1',
        '   |',
        '20 | ## Resolution',
        '   | ^^',
        '',
        '1 error in 1 document of 1 file.',
        '',
      ].join('\n'),
    });
  });

  it('writes one JSON document', async () => {
    write({ 'a.md': badRunbook.replace(/escalation.*\n/, '') });
    const { stdout } = await lint('', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        expect.objectContaining({
          file: pathOf('a.md'),
          line: 7,
          rule: 'contacts/no-escalation',
          severity: 'warning',
          text: '# QueueGrows',
        }),
        expect.objectContaining({
          line: 19,
          column: 1,
          rule: 'sections/empty',
          severity: 'error',
          message: expect.any(String),
          text: '## Resolution',
        }),
      ],
      summary: { files: 1, documents: 1, errors: 1, warnings: 1 },
    });
  });

  it('writes annotations for GitHub, notices for what is neither wrong nor odd', async () => {
    write({
      'a.md': badRunbook,
      'b.md': goodRunbook.replace('---\n', '---\nstatus: deprecated\n'),
    });
    const { stdout } = await lint('', '--format', 'github');
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^::error file=.+a\.md,line=20,col=1,title=sections\/empty::"Resolution" has/,
      ),
      expect.stringMatching(
        /^::notice file=.+b\.md,line=9,col=1,title=page\/deprecated::The page/,
      ),
      '1 error and 1 hint in 2 documents of 2 files.',
      '',
    ]);
  });

  it.each([
    [['runbooks']],
    [['runbooks', 'read']],
    [['runbooks', 'lint']],
    [['runbooks', 'lint', 'nowhere']],
    [['runbooks', 'lint', '.', '--format', 'xml']],
    [['runbooks', 'lint', '.', '--at', 'tomorrow']],
    [['runbooks', 'lint', '.', '--at', '2026-02-30']],
    [['runbooks', 'new']],
    [['runbooks', 'new', 'A', 'B']],
    [['runbooks', 'new', 'A', '--entity', 'checkout']],
    [['runbooks', 'new', 'A', '--owner', 'payments']],
    [['runbooks', 'audit']],
    [['runbooks', 'audit', '--runbooks', 'nowhere']],
    [['runbooks', 'audit', '--runbooks', '.', '--sections', ',']],
  ])('answers 2 to %j', async args => {
    const { status, stderr } = await runMain(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nines: .+\n/);
  });
});

it('has every rule in its README, at its level', () => {
  const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
  const rules: readonly RunbookRule[] = RUNBOOK_RULES;
  for (const { id, level, strictLevel, finds } of rules) {
    const levels = strictLevel ? `${level}, strictly ${strictLevel}` : level;
    expect(readme).toContain(`| \`${id}\` | ${levels} | ${finds} |`);
  }
});

describe('nines runbooks new', () => {
  it('writes a skeleton whose only errors are what is to be written', async () => {
    const { status, stdout } = await begin(
      ...['CheckoutBurnPage', '--entity', 'component:default/checkout'],
      ...['--owner', 'group:default/payments', '--slo', 'checkout'],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('owner: group:default/payments\n');
    write({ 'a.md': stdout });
    const linted = await lint('', '--strict', '--format', 'json');
    const { problems } = JSON.parse(linted.stdout);
    const errors = problems.filter(
      ({ severity }: { severity: string }) => severity === 'error',
    );
    expect(errors).toHaveLength(4);
    expect(errors).toEqual(
      Array(4).fill(expect.objectContaining({ rule: 'sections/placeholder' })),
    );
  });

  it.each([
    ['a file', 'runbooks/a.md', 'runbooks/a.md'],
    ['a folder to be', 'runbooks/', 'runbooks/checkout-burn-page.md'],
    ['a folder', '', 'checkout-burn-page.md'],
  ])('writes to %s, and never over what is there', async (_, out, file) => {
    const args = ['CheckoutBurnPage', '--out', pathOf(out)];
    const { status, stdout, stderr } = await begin(...args);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(file);
    write({ [file]: 'mine' });
    const again = await begin(...args);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is there already; it is left as it is.');
    expect(readFileSync(pathOf(file), 'utf8')).toBe('mine');
  });

  it('says where it cannot write', async () => {
    write({ a: '' });
    const { status, stderr } = await begin('A', '--out', pathOf('a/b.md'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nines: Cannot make ".+": E[A-Z]+\./);
  });
});
