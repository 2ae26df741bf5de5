import { bad, good } from './__testUtils__/files';
import { useFolder } from './__testUtils__/useFolder';

const { binary, nines, write } = useFolder();

describe('nines convert', () => {
  const sloth = `version: prometheus/v1
service: shop
slos:
  - name: requests
    objective: 99.9
    sli:
      events:
        error_query: sum(rate(errors_total[{{.window}}]))
        total_query: sum(rate(all_total[{{.window}}]))
    alerting: { name: Burn }
`;

  it('writes OpenSLO that validates strictly, and says what is lost', async () => {
    write({ 'sloth.yaml': sloth });
    const { status, stdout, stderr } = await nines(
      'convert',
      '.',
      '--to',
      'openslo',
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^sloth.yaml: .*(dropped|assumed): /m);
    write({ 'slo.yaml': stdout });
    const validated = await nines('validate', 'slo.yaml', '--strict');
    expect(validated).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes what could be read, and answers 1 for the rest', async () => {
    write({ 'a.yaml': good, 'b.yaml': bad.replace('checkout', 'other') });
    const { status, stdout, stderr } = await nines(
      'convert',
      '.',
      '--to',
      'openslo',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('name: checkout');
    expect(stderr).toContain('error[S15]');
  });

  it.each([[['.']], [['.', '--to', 'sloth']], [['--to', 'openslo']]])(
    'answers 2 to %j',
    async args => expect((await nines('convert', ...args)).status).toBe(2),
  );
});

describe('nines', () => {
  it('says how it is called', async () => {
    expect(await nines('--help')).toMatchObject({ status: 0, stderr: '' });
    expect((await nines('--help')).stdout).toContain('nines validate PATH…');
    expect(await nines('validate', '.', '--help')).toEqual(
      await nines('--help'),
    );
    expect((await nines('validate', '--', '--help')).status).toBe(2);
  });

  it('is a program: reads where it is called, writes, and ends with its code', async () => {
    write({ 'good.yaml': good, 'slo/bad.yaml': bad });
    for (const [status, args] of [
      [0, ['validate', 'good.yaml']],
      [1, ['validate', 'slo']],
      [2, ['validate', 'nowhere']],
      [0, ['schema']],
    ] as const) {
      const ended = binary(...args);
      expect(ended.status).toBe(status);
      expect(ended).toEqual(await nines(...args));
    }
  });

  it.each([[[]], [['wrong']], [['schema', 'x']]])(
    'answers 2 to %j',
    async args => {
      expect((await nines(...args)).status).toBe(2);
    },
  );

  it('publishes the schema', async () => {
    const { status, stdout } = await nines('schema');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty(
      ['$defs', 'SLO', 'properties', 'spec', 'required'],
      ['service', 'timeWindow', 'budgetingMethod', 'objectives'],
    );
  });
});
