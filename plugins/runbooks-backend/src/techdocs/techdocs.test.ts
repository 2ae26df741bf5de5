import { mockServices } from '@backstage/backend-test-utils';
import { HttpBuiltSites } from './HttpBuiltSites';
import { readCappedText } from './readCappedText';
import { readSearchIndex } from './readSearchIndex';
import { waitForBuild } from './waitForBuild';

const shop = 'component:default/shop';

function sites(answers: Record<string, () => Response | Promise<Response>>) {
  const asked: { url: string; authorization: string | null }[] = [];
  const built = new HttpBuiltSites({
    auth: mockServices.auth(),
    discovery: mockServices.discovery(),
    timeoutMs: 5_000,
    buildTimeoutMs: 5_000,
    async fetch(input, init) {
      const { pathname: url } = new URL(String(input));
      const authorization = new Headers(init?.headers).get('Authorization');
      asked.push({ url, authorization });
      const found = Object.keys(answers).find(each => url.includes(each));
      return found ? answers[found]() : new Response('', { status: 404 });
    },
  });
  return { built, asked };
}

const json = (value: unknown) => new Response(JSON.stringify(value));
const metadata = { etag: 'abc', build_timestamp: 1_000, site_name: 'Shop' };
const events = (...lines: string[]) =>
  new Response(lines.map(line => `${line}\n\n`).join(''));

describe('the sites of TechDocs', () => {
  it('are read with a token of the plugin', async () => {
    const { built, asked } = sites({
      '/metadata/': () => json({ ...metadata, files: ['x/index.html'] }),
      '/search_index.json': () =>
        json({ docs: [{ location: 'a/#fix', title: 'Fix', text: 'It' }] }),
    });
    expect(await built.read(shop, {})).toMatchObject({
      status: 'built',
      sourceEtag: 'abc',
      builtAt: 1_000,
      pages: new Map([
        ['x', undefined],
        ['a', { anchors: ['fix'], hash: expect.any(String) }],
      ]),
    });
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/techdocs/metadata/techdocs/default/component/shop',
      '/api/techdocs/static/docs/default/component/shop/search/search_index.json',
    ]);
    expect(asked[0].authorization).toMatch(/^Bearer /);
  });

  it('are not read again until they are built again', async () => {
    const { built, asked } = sites({ '/metadata/': () => json(metadata) });
    const first = await built.read(shop, {});
    if (first.status !== 'built') throw new Error(first.status);
    const { etag } = first;
    asked.length = 0;
    expect(await built.read(shop, { etag })).toEqual({ status: 'notModified' });
    expect(asked).toHaveLength(1);
    const rebuilt = sites({
      '/metadata/': () => json({ ...metadata, build_timestamp: 2_000 }),
    });
    expect(await rebuilt.built.read(shop, { etag })).toMatchObject({
      status: 'built',
    });
  });

  it.each([
    ['are not built', {}, 'notBuilt', /has not built the docs/],
    [
      'fail',
      { '/metadata/': () => new Response('{}', { status: 500 }) },
      'unreachable',
      /component:default\/shop.*500/,
    ],
    [
      'are out of reach',
      { '/metadata/': () => Promise.reject(new Error('ECONNREFUSED')) },
      'unreachable',
      /ECONNREFUSED/,
    ],
    [
      'answer what is none',
      { '/metadata/': () => new Response('<html>') },
      'unreachable',
      /JSON/,
    ],
  ])('may %s', async (_, answers, status, message) => {
    expect(await sites(answers).built.read(shop, {})).toEqual({
      status,
      message: expect.stringMatching(message),
    });
  });

  it('are built when asked', async () => {
    const { built } = sites({
      '/sync/': () =>
        events('event: log\ndata: "one"', 'event: finish\ndata: {}'),
    });
    expect(await built.build(shop, {})).toEqual({});
  });
});

it.each([
  [
    'the error, with the last of the log',
    events('event: log\ndata: "no such theme"', 'event: error\ndata: "failed"'),
    { failure: 'failed | no such theme' },
  ],
  [
    'that nothing came',
    events('event: log\ndata: "one"'),
    { failure: expect.stringMatching(/without a word/) },
  ],
  ['the end', events('event: finish\ndata: {"updated":false}'), {}],
])('tells of a build %s', async (_, response, expected) => {
  expect(await waitForBuild(response)).toEqual(expected);
});

it('has another hash for a page whose text changed', () => {
  const hashOf = (text: string) =>
    readSearchIndex(
      JSON.stringify({ docs: [{ location: 'a/', title: 'A', text }] }),
      undefined,
    ).get('a')?.hash;
  expect(hashOf('one')).toBe(hashOf('one'));
  expect(hashOf('one')).not.toBe(hashOf('two'));
});

it('stops reading what is too large', async () => {
  await expect(readCappedText(new Response('12345'), 4)).rejects.toThrow(
    /larger than 4 bytes/,
  );
});
