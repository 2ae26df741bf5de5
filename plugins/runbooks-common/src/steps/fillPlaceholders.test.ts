import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { fillPlaceholders } from './fillPlaceholders';

const labels = {
  pod: 'checkout-7d9f-x2',
  namespace: 'shop',
  'pod-ip': '10.0.0.7',
  Instance: 'web:9090',
  path: '/cart',
  evil: '$(touch /tmp/owned)',
  words: `it's on fire`,
  option: '--all',
  keys: 'a\u0003b',
  empty: '',
};

it.each([
  [
    'kubectl -n <namespace> get pod <pod>',
    'kubectl -n shop get pod checkout-7d9f-x2',
  ],
  [
    '{{ $labels.pod }} {{$labels.namespace}} {{ .Labels.pod }}',
    'checkout-7d9f-x2 shop checkout-7d9f-x2',
  ],
  [
    'echo $POD ${NAMESPACE}/${POD_IP} $INSTANCE',
    'echo checkout-7d9f-x2 shop/10.0.0.7 web:9090',
  ],
  ['ping <pod_ip> <pod ip> <POD-IP>', 'ping 10.0.0.7 10.0.0.7 10.0.0.7'],
  [
    'echo $PATH $HOME $pod $Pod $PODx %(pod)s <none>',
    'echo $PATH $HOME $pod $Pod $PODx %(pod)s <none>',
  ],
  [
    'POD=$(kubectl get pod -o name)\necho $POD',
    'POD=$(kubectl get pod -o name)\necho $POD',
  ],
  ['for POD in a b; do echo $POD; done', 'for POD in a b; do echo $POD; done'],
  ['read -r POD\necho ${POD}', 'read -r POD\necho ${POD}'],
])('fills %s', (text, filled) => {
  expect(fillPlaceholders(text, labels)).toMatchObject({ filled, missing: [] });
});

it('names what no label says, once', () => {
  const text =
    'scale <deployment> of <namespace>, then <deployment> $REPLICAS <empty>';
  expect(fillPlaceholders(text, labels)).toEqual({
    filled: 'scale <deployment> of shop, then <deployment> $REPLICAS <empty>',
    missing: ['<deployment>', '$REPLICAS', '<empty>'],
    values: [{ name: 'namespace', value: 'shop', handling: 'plain' }],
  });
});

it('takes no label for one of the names that every object has', () => {
  const text = 'echo <constructor> <toString> <__proto__>';
  const { filled, values } = fillPlaceholders(text, {});
  expect([filled, values]).toEqual([text, []]);
});

it.each([
  [
    'quotes what a shell would run',
    'echo <evil>',
    `echo '$(touch /tmp/owned)'`,
    'quoted',
  ],
  ['quotes a quote', 'echo <words>', `echo 'it'\\''s on fire'`, 'quoted'],
  [
    'leaves it out inside double quotes',
    'echo "<evil>"',
    'echo "<evil>"',
    'refused',
  ],
  [
    'leaves it out inside single quotes',
    `echo '<evil>'`,
    `echo '<evil>'`,
    'refused',
  ],
  [
    'leaves it out inside backticks',
    'echo `cat <evil>`',
    'echo `cat <evil>`',
    'refused',
  ],
  [
    'leaves it out in a substitution',
    'echo $(cat <evil>)',
    'echo $(cat <evil>)',
    'refused',
  ],
  [
    'leaves it out in a here-document',
    'cat <<EOF\n<evil>\nEOF',
    'cat <<EOF\n<evil>\nEOF',
    'refused',
  ],
  [
    'leaves it out after a comment',
    `# don't\necho <evil>`,
    `# don't\necho <evil>`,
    'refused',
  ],
  ['leaves it out behind a dollar', 'echo $<evil>', 'echo $<evil>', 'refused'],
  [
    'leaves an option out',
    'kubectl delete pod <option>',
    'kubectl delete pod <option>',
    'refused',
  ],
  ['leaves keys of a terminal out', 'echo <keys>', 'echo <keys>', 'refused'],
  [
    'fills a plain one inside quotes',
    'echo "<pod>"',
    'echo "checkout-7d9f-x2"',
    'plain',
  ],
])('%s', (_, text, filled, handling) => {
  const result = fillPlaceholders(text, labels);
  expect(result.filled).toBe(filled);
  expect(result.values.map(each => each.handling)).toEqual([handling]);
  expect(result.missing).toHaveLength(handling === 'refused' ? 1 : 0);
});

it('is one word to a real shell, whatever the label says', () => {
  const hostile = fc.array(fc.constantFrom(...`'"\`$(){}[]<>|&;*?~!#\\ =ab`), {
    minLength: 1,
    maxLength: 12,
  });
  const values = fc.sample(
    hostile.map(each => each.join('')),
    40,
  );
  const script = values
    .map((value, index) => {
      const { filled } = fillPlaceholders('<value>', { value });
      return `printf '%s\\0' ${
        filled === '<value>' ? `'refused ${index}'` : filled
      }`;
    })
    .join('\n');
  const said = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(said.split('\0').slice(0, -1)).toEqual(
    values.map((value, index) =>
      value.startsWith('-') ? `refused ${index}` : value,
    ),
  );
});

it('takes time that grows with the text alone', () => {
  const text =
    '<a b c d e f g h '.repeat(10_000) + '$POD <pod> '.repeat(10_000);
  const { filled } = fillPlaceholders(text, labels);
  expect(filled).toContain('checkout-7d9f-x2 checkout-7d9f-x2');
});
