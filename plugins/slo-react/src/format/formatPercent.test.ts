import { formatPercent } from './formatPercent';

const plain = (text: string) => text.replace('\u00a0', ' ');

it.each<{ share: number; target: number; shown: string }>([
  { share: 0.9998, target: 0.999, shown: '99.98 %' },
  { share: 0.9871, target: 0.99, shown: '98.71 %' },
  { share: 0.99899, target: 0.999, shown: '99.899 %' },
  { share: 0.9989999, target: 0.999, shown: '99.89999 %' },
  { share: 0.999, target: 0.999, shown: '99.90 %' },
  { share: 0.9990001, target: 0.999, shown: '99.90001 %' },
  { share: 0.999999, target: 0.99, shown: '99.9999 %' },
  { share: 0.99999999999, target: 0.99, shown: '99.9999999 %' },
  { share: 0.99899999999999, target: 0.999, shown: '99.8999999 %' },
  { share: 0.00000001, target: 0.99, shown: '0.000001 %' },
  { share: 1, target: 0.999, shown: '100 %' },
  { share: 0, target: 0.999, shown: '0 %' },
])(
  '$share beside a target of $target is $shown',
  ({ share, target, shown }) => {
    expect(plain(formatPercent(share, { apartFrom: [target] }))).toBe(shown);
  },
);

it.each<{ share: number; shown: string }>([
  { share: 0.31, shown: '31 %' },
  { share: 0.004, shown: '0.4 %' },
  { share: 0.9996, shown: '99.96 %' },
  { share: 0.82, shown: '82 %' },
  { share: -0.12, shown: '−12 %' },
  { share: 12.5, shown: '1250 %' },
])('$share without decimals is $shown', ({ share, shown }) => {
  expect(plain(formatPercent(share, { decimals: 0 }))).toBe(shown);
});

it('never shows the target for anything but the target', () => {
  const target = 0.999;
  for (let miss = 1e-3; miss > 1e-13; miss /= 3) {
    for (const share of [target - miss, target + miss]) {
      const shown = parseFloat(formatPercent(share, { apartFrom: [target] }));
      expect(Math.sign(shown - 99.9)).toBe(Math.sign(share - target));
    }
  }
});
