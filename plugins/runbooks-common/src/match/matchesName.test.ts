import { matchesName, splitAnchor } from './matchesName';

it.each([
  ['KubeJobFailed', 'kubejobfailed', true],
  ['KubeJobFailed', 'KubeJobFailedAgain', false],
  ['Kube*', 'KubeJobFailed', true],
  ['kube*', 'KUBE', true],
  ['*Failed', 'KubeJobFailed', true],
  ['Kube*Failed', 'KubeJobFailed', true],
  ['Kube*Failed', 'KubeFailedJob', false],
  ['*', 'Anything', true],
  ['a*a', 'a', false],
  ['a*b*c', 'axxbyyc', true],
  ['a*b*c', 'acb', false],
  ['Kube.*', 'KubeJob', false],
  ['(a+)+$', 'aaaa', false],
])('%s and %s: %s', (pattern, name, expected) => {
  expect(matchesName(pattern, name)).toBe(expected);
});

it('takes as long as text is long, whatever the pattern', () => {
  const pattern = '*a'.repeat(200);
  expect(matchesName(pattern, `${'a'.repeat(100_000)}b`)).toBe(false);
});

it.each([
  ['CheckoutBurn', { name: 'CheckoutBurn' }],
  ['CheckoutBurn#fix', { name: 'CheckoutBurn', anchor: 'fix' }],
  ['Checkout* # fix ', { name: 'Checkout*', anchor: 'fix' }],
  ['CheckoutBurn#', { name: 'CheckoutBurn' }],
])('splits %s', (entry, expected) => {
  expect(splitAnchor(entry)).toEqual(expected);
});
