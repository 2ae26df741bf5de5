import { isSamePage, tabPath } from './tabPath';

const checkout = 'component:default/checkout';

it.each([
  {
    name: 'a page of its own docs',
    docsRef: checkout,
    page: 'runbooks/latency/',
    path: 'runbooks/latency/',
  },
  {
    name: 'a page of the docs of another entity',
    docsRef: 'component:platform/docs',
    page: 'runbooks/latency/',
    path: '-/platform/component/docs/runbooks/latency/',
  },
  {
    name: 'the first page of its own docs',
    docsRef: checkout,
    page: '',
    path: '-/default/component/checkout/',
  },
])('finds the path of $name', ({ docsRef, page, path }) => {
  expect(tabPath({ entityRef: checkout, docsRef, page })).toBe(path);
});

it.each([
  ['latency/', 'latency', true],
  ['latency/', 'latency/index.html', true],
  ['', 'index.html', true],
  ['a%20b/', 'a b/', true],
  ['100%/', '100%', true],
  ['latency/', 'refunds/', false],
])('of %s and %s says %s', (one, other, same) => {
  expect(isSamePage(one, other)).toBe(same);
});
