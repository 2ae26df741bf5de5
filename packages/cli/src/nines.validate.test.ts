import { symlinkSync } from 'node:fs';
import { bad, good } from './__testUtils__/files';
import { useFolder } from './__testUtils__/useFolder';

const odd = good.replace('target:', 'op: lt\n      target:');
const dangling = good.replace(
  / {2}indicator:[^]*(?= {2}timeWindow)/,
  '  indicatorRef: requests\n',
);
const sli = `apiVersion: openslo/v1
kind: SLI
metadata: { name: requests }
spec:
  thresholdMetric: { metricSource: { spec: { query: x } } }
`;

const { binary, nines, pathOf, write } = useFolder();

describe('nines validate', () => {
  it.each<{
    name: string;
    files: Record<string, string | Buffer>;
    args: string[];
    status: number;
  }>([
    {
      name: 'a good file',
      files: { 'slo.yaml': good },
      args: ['slo.yaml'],
      status: 0,
    },
    {
      name: 'a wrong target',
      files: { 'slo.yaml': bad },
      args: ['slo.yaml'],
      status: 1,
    },
    {
      name: 'a tolerated deviation',
      files: { 'slo.yaml': odd },
      args: ['slo.yaml'],
      status: 0,
    },
    {
      name: 'the same, strictly',
      files: { 'slo.yaml': odd },
      args: ['slo.yaml', '--strict'],
      status: 1,
    },
    {
      name: 'a dangling reference',
      files: { 'slo.yaml': dangling },
      args: ['.'],
      status: 1,
    },
    {
      name: 'the same by the standard',
      files: { 'slo.yaml': dangling },
      args: ['.', '--strict'],
      status: 0,
    },
    {
      name: 'the same with its shared location',
      files: {
        'a/slo.yaml': dangling.replace(
          'target',
          'op: lt\n      value: 1\n      target',
        ),
        'b/sli.yml': sli,
      },
      args: ['a', '--shared', 'b'],
      status: 0,
    },
    {
      name: 'a folder without definitions',
      files: { 'mkdocs.yml': 'x: !!python/name:y' },
      args: ['.'],
      status: 0,
    },
    {
      name: 'a named file without definitions',
      files: { 'mkdocs.yml': 'x: 1' },
      args: ['mkdocs.yml'],
      status: 1,
    },
    {
      name: 'UTF-16',
      files: { 'slo.yaml': Buffer.from(`\ufeff${good}`, 'utf16le') },
      args: ['slo.yaml'],
      status: 1,
    },
    {
      name: '5 MB',
      files: { 'slo.yaml': `${good}# ${'x'.repeat(5_000_000)}` },
      args: ['slo.yaml'],
      status: 1,
    },
    {
      name: 'a named file that is empty',
      files: { 'slo.yaml': '# to do\n' },
      args: ['slo.yaml'],
      status: 1,
    },
    {
      name: 'one file in three spellings',
      files: { 'slo/slo.yaml': good },
      args: ['.', 'slo/../slo/slo.yaml', './slo'],
      status: 0,
    },
    { name: 'a device', files: {}, args: ['/dev/null'], status: 2 },
    { name: 'no path', files: {}, args: [], status: 2 },
    {
      name: 'a path that is not there',
      files: {},
      args: ['nowhere'],
      status: 2,
    },
    {
      name: 'an unknown format',
      files: {},
      args: ['.', '--format', 'xml'],
      status: 2,
    },
  ])('answers $status to $name', async ({ files, args, status }) => {
    write(files);
    const result = await nines('validate', ...args);
    expect(result.status).toBe(status);
    const said = status === 2 ? /^nines: .+/ : /^/;
    expect(result.stderr).toMatch(said);
  });

  it('answers 2 to an unknown option', () => {
    const { status, stderr } = binary('validate', '.', '--wrong');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nines: Unknown option '--wrong'\.\n/);
  });

  it('points at the place like a compiler', async () => {
    write({ 'slo/checkout.yaml': bad });
    expect((await nines('validate', 'slo')).stdout).toBe(
      [
        'error[S15]: target is 1; it must be a number from 0 up to, but not including, 1, such as 0.999.',
        '  --> slo/checkout.yaml:20:15  (SLO checkout, spec.objectives[0].target)',
        '   |',
        '20 |     - target: 1',
        '   |               ^',
        '',
        '1 error in 1 document of 1 file.',
        '',
      ].join('\n'),
    );
  });

  it('writes one JSON document', async () => {
    write({
      'a.yaml': good,
      'b.json': '{"apiVersion":"openslo/v1",\n"kind":"Slo"}',
    });
    expect(
      JSON.parse((await nines('validate', '.', '--format', 'json')).stdout),
    ).toEqual({
      problems: [
        {
          file: 'b.json',
          line: 2,
          column: 8,
          document: 0,
          kind: 'Slo',
          name: null,
          path: 'kind',
          rule: 'E1',
          severity: 'error',
          message: expect.stringContaining('Write "SLO".'),
        },
      ],
      summary: { files: 2, documents: 2, errors: 1, warnings: 0 },
    });
  });

  it('writes annotations for GitHub', async () => {
    write({ 'a,b.yaml': bad });
    expect(
      (await nines('validate', '.', '--format', 'github')).stdout,
    ).toContain(
      '::error file=a%2Cb.yaml,line=20,col=15,title=S15 spec.objectives[0].target::target is 1;',
    );
  });

  it('keeps the caret below the word after wide characters and tabs', async () => {
    const objective = '- { displayName: "日本語é 😀",\top: lt, target: 1 }';
    write({ 'slo.yaml': bad.replace('- target: 1', objective) });
    const { stdout } = await nines('validate', 'slo.yaml');
    expect(stdout).toContain(
      [
        '20 |     - { displayName: "日本語é 😀", op: lt, target: 1 }',
        `   |${' '.repeat(52)}^`,
      ].join('\n'),
    );
  });

  it('lets no file write to the terminal, or a line of its own to the log', async () => {
    const name = '"\\e[31m\\x9b2J\\u202e\\n::error::x"';
    write({ 'slo.yaml': good.replace('name: checkout', `name: ${name}`) });
    const { stdout } = await nines('validate', 'slo.yaml');
    expect(stdout).toContain('(SLO ·[31m·2J··::error::x, metadata.name)');
    expect(stdout.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(stdout).not.toMatch(/^::error/m);
  });

  it('reads a file once, however many links lead to it', async () => {
    write({ 'slo/a.yaml': good });
    symlinkSync('a.yaml', pathOf('slo/b.yaml'));
    expect((await nines('validate', 'slo')).stdout).toBe(
      'No problems in 1 document of 1 file.\n',
    );
  });

  it('stays in its folder, and goes round in no circle', async () => {
    write({ 'in/slo.yaml': good, 'out/bad.yaml': bad });
    symlinkSync('../out', pathOf('in/out'));
    symlinkSync('../out/bad.yaml', pathOf('in/bad.yaml'));
    symlinkSync('.', pathOf('in/round'));
    symlinkSync('nowhere', pathOf('in/gone.yaml'));
    expect(await nines('validate', 'in')).toEqual({
      status: 0,
      stdout: 'No problems in 1 document of 1 file.\n',
      stderr: '',
    });
  });

  it('warns of an unknown escalation policy, once it is told what the portal has', async () => {
    const named = good.replace(
      'name: checkout',
      'name: checkout\n  annotations: { nines.dev/escalation-policy: paymnts }',
    );
    const config = {
      slo: {
        alerting: {
          policies: [{ name: 'payments', steps: [{ notify: ['slack:a'] }] }],
        },
      },
    };
    write({ 'slo/a.yaml': named, 'app-config.yaml': JSON.stringify(config) });
    expect((await nines('validate', 'slo')).stdout).toContain('No problems');
    const told = await nines('validate', 'slo', '--config', 'app-config.yaml');
    expect(told.status).toBe(0);
    expect(told.stdout).toContain('"paymnts", which is unknown');
    expect(told.stdout).toContain('Write "payments".');
    const right = named.replace('paymnts', 'payments');
    write({ 'slo/a.yaml': right });
    expect(
      (await nines('validate', 'slo', '--config', 'app-config.yaml')).stdout,
    ).toContain('No problems');
  });
});
