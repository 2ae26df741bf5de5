/** @jest-environment @backstage/cli/config/jest-environment-jsdom */
import { parseRunbook } from '../document';
import { ExportedRunbook } from './ExportedRunbook';
import { toHtmlBundle } from './htmlBundle';
import { toMarkdownBundle } from './markdownBundle';

const docsRef = 'component:default/shop';
const head = { title: 'Critical runbooks', madeAt: '2026-11-25T03:00:00Z' };

function aRunbook(
  text: string,
  change: Partial<ExportedRunbook> & { path?: string } = {},
): ExportedRunbook {
  const { path = 'ops/down', ...rest } = change;
  return {
    ref: `${docsRef}/${path}`,
    docsRef,
    title: 'Shop is down',
    text,
    sourceHash: 'abc123',
    url: `https://portal.example/docs/default/component/shop/${path}/`,
    docsUrl: 'https://portal.example/docs/default/component/shop/',
    page: `${path}/`,
    owner: 'group:default/web',
    alerts: ['ShopDown'],
    review: {
      state: 'overdue',
      reviewedOn: '2026-01-01',
      by: null,
      basis: 'frontMatter',
      dueOn: '2026-07-01',
      interval: '6 months',
    },
    ...rest,
  };
}

function open(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const page = (text: string, change = {}) =>
  open(toHtmlBundle([aRunbook(text, change)], head));

const hrefsOf = (document: Document) =>
  [...document.querySelectorAll('article a')].map(link =>
    link.getAttribute('href'),
  );

describe('HTML', () => {
  it('prints where a runbook is from, when it was reviewed, and its source', () => {
    const facts = page('# Shop is down\n\nText').querySelector(
      'dl',
    )?.textContent;
    expect(facts).toContain(
      'URLhttps://portal.example/docs/default/component/shop/ops/down/',
    );
    expect(facts).toContain('Reviewed2026-01-01; overdue since 2026-07-01');
    expect(facts).toContain('SourceSHA-256 abc123');
  });

  it.each([
    [{ reviewedOn: null, dueOn: null }, 'never'],
    [{ basis: 'assumed', dueOn: null }, 'never; the source is of 2026-01-01'],
    [{ state: 'inDate', dueOn: '2027-01-01' }, '2026-01-01; due on 2027-01-01'],
  ])('says of a review %j that it was %s', (change, words) => {
    const review = { ...aRunbook('').review, ...change };
    const names = [...page('', { review }).querySelectorAll('dd')].map(
      each => each.textContent,
    );
    expect(names).toContain(words);
  });

  it('has a box for each task and each ordered item, and commands as they are', () => {
    const document = page(
      '1. Look\n2. Run\n\n   ```sh\n   kubectl get <pod> && true\n   ```\n\n- [ ] **Tell**\n- [x] Rest\n- no task\n',
    );
    expect(
      [...document.querySelectorAll('article li')].map(item => [
        item.querySelectorAll('input').length,
        item.textContent?.trim().split('\n')[0],
      ]),
    ).toEqual([
      [1, 'Look'],
      [1, 'Run'],
      [1, 'Tell'],
      [1, 'Rest'],
      [0, 'no task'],
    ]);
    expect(document.querySelector('pre code')?.textContent).toBe(
      'kubectl get <pod> && true\n',
    );
  });

  it('has one title, and the other headings below it with their anchors', () => {
    const document = page(
      '---\ntitle: Shop is down\n---\n# Shop is down\n\n## Fix it\n\n###### Deep\n',
    );
    const headings = [
      ...document.querySelectorAll('article :is(h1,h2,h3,h4,h5,h6)'),
    ];
    expect(
      headings.map(each => [each.tagName, each.id, each.textContent]),
    ).toEqual([
      ['H1', '', 'Shop is down'],
      ['H3', 'runbook-1-fix-it', 'Fix it'],
      ['H6', 'runbook-1-deep', 'Deep'],
    ]);
  });

  it('leads links to the file itself, to the portal, or out', () => {
    const other = aRunbook('# Other', {
      path: 'ops/a b/other',
      title: 'Other',
    });
    const text = [
      '[a](#fix) [b](a%20b/other.md#x) [c](../net/slow.md) [d](index.md) [e](pic.pdf)',
      '[f](https://a.example/?x=1&y=2) [g](//b.example/) [h](mailto:a@b.example) [i](/abs.md)',
    ].join('\n');
    const document = open(toHtmlBundle([aRunbook(text), other], head));
    const docs = 'https://portal.example/docs/default/component/shop/';
    expect(hrefsOf(document)).toEqual([
      '#runbook-1-fix',
      '#runbook-2-x',
      `${docs}net/slow/`,
      `${docs}ops/`,
      `${docs}ops/pic.pdf`,
      'https://a.example/?x=1&y=2',
      'http://b.example/',
      'mailto:a@b.example',
      `${docs}abs/`,
    ]);
    expect(
      [...document.querySelectorAll('nav a')].map(link => [
        link.getAttribute('href'),
        link.textContent,
      ]),
    ).toEqual([
      ['#runbook-1', 'Shop is down'],
      ['#runbook-2', 'Other'],
    ]);
    expect(document.getElementById('runbook-2')?.tagName).toBe('ARTICLE');
  });

  it('says what it leaves out', () => {
    const html = toHtmlBundle([], {
      ...head,
      leftOut: '3 more <are> left out',
    });
    expect(open(html).querySelector('.cut')?.textContent).toBe(
      '3 more <are> left out',
    );
  });
});

const HOSTILE: [string, string][] = [
  [
    'a script',
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n<iframe src="https://evil.example"></iframe>',
  ],
  [
    'links that run',
    '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](vbscript:x) [d](data:text/html,<script>1</script>) <javascript:alert(1)>',
  ],
  [
    'links with marks',
    '[a](java\\script:alert(1)) [b](&#106;avascript:alert(1)) [c](<java\tscript:alert(1)>)',
  ],
  [
    'pictures',
    '![x](https://evil.example/track.png) ![y](data:image/png;base64,AAAA) ![z](javascript:alert(1)) ![" onload="alert(1)](a.png)',
  ],
  ['references', '[a]: javascript:alert(1)\n[a] ![a]'],
  [
    'style',
    '<style>@import url(https://evil.example)</style><link rel=stylesheet href=https://evil.example>',
  ],
  ['a heading that breaks out', '## "><script>alert(1)</script> {#"onload=x}'],
  ['a language that breaks out', '```"><script>alert(1)</script>\nx\n```'],
  ['5,000 nested quotes', `${'>'.repeat(5_000)} deep`],
  [
    'a table of 2,000 columns',
    `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|1'.repeat(2_000)}|`,
  ],
  ['an unclosed comment', '<!-- never ends\n\n# x'],
  ['an unclosed fence', '```sh\n# x'],
];

describe.each(HOSTILE)('a page with %s', (_, text) => {
  const title = '<script>alert(2)</script>"\'';
  const runbooks = [
    aRunbook(text, { title, owner: title, alerts: [title], url: title }),
    aRunbook('# Next', { path: 'next', title: 'Next' }),
  ];

  it('is harmless HTML that fetches nothing', () => {
    const html = toHtmlBundle(runbooks, { ...head, title });
    const document = open(html);
    expect(
      document.querySelectorAll(
        'script, img, iframe, object, embed, link, form, video, audio, base, svg',
      ).length,
    ).toBe(0);
    expect(document.querySelectorAll('style').length).toBe(1);
    const attributes = [...document.querySelectorAll('*')].flatMap(element =>
      [...element.attributes].map(({ name }) => name),
    );
    expect(
      attributes.filter(name =>
        /^on|^src|^style$|^background$|^action$/.test(name),
      ),
    ).toEqual([]);
    const schemes = hrefsOf(document).map(
      href => /^(#|https?:|mailto:)/.exec(href ?? '#')?.[0],
    );
    expect(schemes).not.toContain(undefined);
    expect(document.querySelectorAll('article').length).toBe(2);
    const policy = document.querySelector(
      'meta[http-equiv="Content-Security-Policy"]',
    );
    expect(policy?.getAttribute('content')).toContain(`default-src 'none'`);
  });

  it('swallows no page after it in Markdown', () => {
    const bundle = toMarkdownBundle(runbooks, head);
    const headings = parseRunbook(bundle).sections.map(each => each.heading);
    expect(headings.filter(each => each === 'Next')).toHaveLength(1);
  });
});

describe('Markdown', () => {
  it('is the sources without front matter, each with where it is from', () => {
    const text =
      '---\nlast_reviewed_on: 2026-01-01\n---\n\n## Fix\n\n1. Look\n';
    const other = aRunbook('Words', {
      path: 'other',
      title: 'A *star*',
      owner: null,
      alerts: [],
    });
    expect(toMarkdownBundle([aRunbook(text), other], head))
      .toBe(`# Critical runbooks

Made on 2026-11-25T03:00:00Z. What has changed since, only the portal says.

1. Shop is down – ShopDown
1. A \\*star\\*

---

# Shop is down

- URL: https://portal.example/docs/default/component/shop/ops/down/
- Reviewed: 2026-01-01; overdue since 2026-07-01
- Owner: group:default/web
- Alerts: ShopDown
- Source: SHA-256 abc123

## Fix

1. Look

---

# A \\*star\\*

- URL: https://portal.example/docs/default/component/shop/other/
- Reviewed: 2026-01-01; overdue since 2026-07-01
- Source: SHA-256 abc123

Words

`);
  });
});
