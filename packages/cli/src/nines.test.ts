import { bad, good } from './__testUtils__/files';
import { useFolder } from './__testUtils__/useFolder';

const { nines, write } = useFolder();

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

  it('writes OpenSLO that validates strictly, and says what is lost', () => {
    write({ 'sloth.yaml': sloth });
    const { status, stdout, stderr } = nines('convert', '.', '--to', 'openslo');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^sloth.yaml: .*(dropped|assumed): /m);
    write({ 'slo.yaml': stdout });
    const validated = nines('validate', 'slo.yaml', '--strict');
    expect(validated).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes what could be read, and answers 1 for the rest', () => {
    write({ 'a.yaml': good, 'b.yaml': bad.replace('checkout', 'other') });
    const { status, stdout, stderr } = nines('convert', '.', '--to', 'openslo');
    expect(status).toBe(1);
    expect(stdout).toContain('name: checkout');
    expect(stderr).toContain('error[S15]');
  });

  it.each([[['.']], [['.', '--to', 'sloth']], [['--to', 'openslo']]])(
    'answers 2 to %j',
    args => expect(nines('convert', ...args).status).toBe(2),
  );
});

describe('nines', () => {
  it('says how it is called', () => {
    expect(nines('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(nines('--help').stdout).toContain('nines validate PATH…');
    expect(nines('validate', '.', '--help')).toEqual(nines('--help'));
    expect(nines('validate', '--', '--help').status).toBe(2);
  });

  it.each([[[]], [['wrong']], [['schema', 'x']]])('answers 2 to %j', args => {
    expect(nines(...args).status).toBe(2);
  });

  it('publishes the schema', () => {
    const { status, stdout } = nines('schema');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty(
      ['$defs', 'SLO', 'properties', 'spec', 'required'],
      ['service', 'timeWindow', 'budgetingMethod', 'objectives'],
    );
  });
});
