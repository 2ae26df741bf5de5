import { pageKeyOf, parseGiven, pathKeyOf, sourceKeyOf } from './GivenRunbook';

const PORTAL = 'https://portal.example/ops';
const shop = { entityRef: 'component:default/shop' };

it.each([
  [
    'an address of the reader',
    'https://portal.example/ops/docs/default/Component/shop/runbooks/fails/#fix',
    {
      page: { ...shop, isReader: true, page: 'runbooks/fails' },
      anchor: 'fix',
    },
  ],
  [
    'a path of the reader',
    '/docs/default/component/shop/runbooks/Fails/index.html',
    { page: { ...shop, isReader: true, page: 'runbooks/fails' } },
  ],
  [
    'the first page of the docs',
    '/docs/default/component/shop',
    { page: { ...shop, isReader: true, page: '' } },
  ],
  [
    'a tab of the entity',
    '/catalog/default/component/shop/runbooks/fails/?alert=X#fix',
    { page: { ...shop, isReader: false, page: 'fails' }, anchor: 'fix' },
  ],
  [
    'its docs tab',
    '/catalog/default/component/shop/docs/a%20b/',
    { page: { ...shop, isReader: false, page: 'a b' } },
  ],
  [
    'a file of a repository',
    'https://github.com/Org/repo/blob/main/docs/web/Fails.md#fix',
    {
      anchor: 'fix',
      sourceKey: 'github.com/org/repo/main/docs/web/fails.md',
      pathKey: 'web/fails',
      externalUrl: expect.stringContaining('#fix'),
    },
  ],
  [
    'a page of a site',
    'https://runbooks.prometheus-operator.dev/runbooks/kubernetes/kubejobfailed/',
    {
      sourceKey: expect.any(String),
      pathKey: 'kubernetes/kubejobfailed',
      externalUrl: expect.any(String),
    },
  ],
  ['a name', 'checkout-failures', { nameKey: 'checkout-failures' }],
  [
    'a file name',
    'Checkout-Failures.md#fix',
    { nameKey: 'checkout-failures', anchor: 'fix' },
  ],
  ['a path in a repository', 'docs/web/Fails.md', { pathKey: 'web/fails' }],
  ['an anchor alone', '#fix', { anchor: 'fix' }],
  ['nothing that can be read', 'https://', {}],
  [
    'a host that begins like the portal',
    'https://portal.example/opsy/docs/default/component/shop/x',
    {
      sourceKey: expect.any(String),
      pathKey: 'shop/x',
      externalUrl: expect.any(String),
    },
  ],
])('understands %s', (_, text, expected) => {
  const { text: given, ...parsed } = parseGiven(text, PORTAL);
  expect(given).toBe(text);
  expect(parsed).toEqual(expected);
});

it('takes an address of the portal for one only where the portal knows its own', () => {
  const address = 'https://portal.example/docs/default/component/shop/x';
  expect(parseGiven(address, '').page).toBeUndefined();
});

it.each([
  'https://github.com/org/repo/blob/main/docs/x.md',
  'https://github.com/org/repo/tree/main/docs/X.md',
  'https://github.com/org/repo/edit/main/docs/x.md?plain=1',
  'https://raw.githubusercontent.com/org/repo/main/docs/x.md',
])('knows %s for the same source', address => {
  expect(sourceKeyOf(address)).toBe('github.com/org/repo/main/docs/x.md');
});

it('knows files of GitLab as well', () => {
  const [shown, raw] = ['blob', 'raw'].map(how =>
    sourceKeyOf(`https://gitlab.com/org/repo/-/${how}/main/x.md`),
  );
  expect(shown).toBe(raw);
});

it.each([
  ['runbooks/fails/', 'runbooks/fails'],
  ['runbooks/fails.html', 'runbooks/fails'],
  ['runbooks/index.html', 'runbooks'],
  ['index.html', ''],
  ['indexing/', 'indexing'],
])('compares the page %s as %s', (page, key) => {
  expect(pageKeyOf(page)).toBe(key);
});

it('has no key of two parts for a page without a folder', () => {
  expect(pathKeyOf('fails')).toEqual({});
});
