import { importText, summariseProblems } from '../../testUtils/importText';
import { slothImporter } from './slothImporter';

it.each([
  ['page:', 'pages:', ['!E8 spec.pages', '!W4 spec.page']],
  ['longWindow: 1h', 'longWindow: 0h', ['!W2 spec.page.quick.longWindow']],
  [
    'errorBudgetPercent: 2',
    'errorBudgetPercent: 0',
    ['!W3 spec.page.quick.errorBudgetPercent'],
  ],
  ['sloPeriod: 30d', 'sloPeriod: 1M', ['!W2 spec.sloPeriod']],
  ['kind', 'kind', []],
])('checks alert windows: %s as %s', (from, to, expected) => {
  const window = (share: number, long: string) =>
    `{ errorBudgetPercent: ${share}, shortWindow: 5m, longWindow: ${long} }`;
  const text = `
apiVersion: sloth.slok.dev/v1
kind: AlertWindows
spec:
  sloPeriod: 30d
  page: { quick: ${window(2, '1h')}, slow: ${window(5, '6h')} }
  ticket: { quick: ${window(10, '1d')}, slow: ${window(10, '3d')} }
`;
  const { problems, losses, slos } = importText(
    slothImporter,
    text.replace(from, to),
    'strict',
  );
  expect(summariseProblems(problems).sort()).toEqual(expected);
  expect(slos).toEqual([]);
  expect(losses).toHaveLength(1);
});
