import { ESCALATION_POLICY_ANNOTATION } from '../../annotations';
import { EscalationPolicy } from '../../escalation';
import { slo } from '../__testUtils__/slo';
import { PolicyScope } from '../../silence';
import { Millis } from '../../units';
import { parseDefinitions } from '../parseDefinitions';
import { policyProblems } from './policyProblems';

const entity = {
  entityRef: 'component:default/checkout',
  owner: 'group:default/web',
};
const of = (entityRef: string): PolicyScope => {
  return { kind: 'entity', entityRef, file: 'p.yaml' };
};
const policy = (
  name: string,
  scope: PolicyScope = { kind: 'config' },
): EscalationPolicy => ({
  name,
  steps: [{ notify: ['slack:a'], wait: 0 as Millis }],
  repeat: 0,
  scope,
});
/** SLOs that name these policies, in a file each. */
function naming(...names: string[]) {
  const files = names.map((name, index) => ({
    file: `${index}.yaml`,
    text: slo.replace(
      'name: checkout',
      `name: slo-${index}\n  annotations: { ${ESCALATION_POLICY_ANNOTATION}: ${name} }`,
    ),
  }));
  return parseDefinitions(files, { mode: 'strict' }).slos;
}
const messagesOf = (names: string[], policies: EscalationPolicy[]): string[] =>
  policyProblems(naming(...names), { policies, entity }).map(
    ({ message }) => message.split(';')[0],
  );

it('finds nothing where every policy is there, or none is named', () => {
  const known = [policy('a'), policy('b', of('group:default/web'))];
  expect(messagesOf(['a', 'b'], known)).toEqual([]);
  const unnamed = parseDefinitions([{ file: 's', text: slo }], {
    mode: 'strict',
  });
  expect(policyProblems(unnamed.slos, { policies: [], entity })).toEqual([]);
});

it('says what is unknown, where, and what there is', () => {
  const policies = [policy('tickets'), policy('payments')];
  const slos = naming('paymnts');
  expect(policyProblems(slos, { policies, entity })).toEqual([
    {
      file: '0.yaml',
      line: 1,
      column: 1,
      document: 0,
      kind: 'SLO',
      name: 'slo-0',
      path: 'metadata.annotations["nines.dev/escalation-policy"]',
      rule: 'P7',
      severity: 'error',
      message:
        'the SLO, or its entity, names the escalation policy "paymnts", which is unknown: there are "payments", "tickets"; its alerts go by the first policy that matches, else to the fallback',
      hint: 'Write "payments".',
    },
  ]);
  const some = policyProblems(slos, { policies, entity, are: 'some' });
  expect(some).toMatchObject([{ severity: 'warning' }]);
});

it('names each unknown policy once, and none that is of another entity', () => {
  const others = [policy('x', of('component:default/search'))];
  const names = (more: string, name: string) =>
    `the SLO${more}, or its entity, names the escalation policy "${name}", which is unknown: there is none`;
  expect(messagesOf(['x', 'y', 'x', 'x'], others)).toEqual([
    names(' (and 2 more SLOs)', 'x'),
    names('', 'y'),
  ]);
});
