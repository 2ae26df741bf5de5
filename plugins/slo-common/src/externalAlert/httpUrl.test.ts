import { httpUrl } from './httpUrl';

const script = 'javascript';

it.each([
  [
    'https://prometheus.example/graph?g0=up',
    'https://prometheus.example/graph?g0=up',
  ],
  ['http://host:9090', 'http://host:9090/'],
  [`${script}:alert(1)`, undefined],
  [`JaVa\tScRiPt:alert(1)`, undefined],
  ['data:text/html,x', undefined],
  ['//evil.example', undefined],
  ['/graph', undefined],
  ['https://user:secret@prometheus.example', undefined],
  [`https://x.example/${'x'.repeat(2_000)}`, undefined],
  ['', undefined],
  [undefined, undefined],
])('takes %s as %s', (text, expected) => {
  expect(httpUrl(text)).toBe(expected);
});
