import { isRunbookPage } from './isRunbookPage';
import { pageOf } from './pageOf';
import { readMkdocs } from './readMkdocs';

const named = { alerts: ['A'], slos: [] };
const plain = { alerts: [], slos: [] };

it.each([
  ['runbooks/fails', plain, undefined, true],
  ['ops/runbook/fails', plain, undefined, true],
  ['runbooks/index', plain, undefined, false],
  ['runbooks/etcd/_index', plain, undefined, false],
  ['runbooks/README', named, undefined, true],
  ['myrunbooks/fails', plain, undefined, false],
  ['guide', plain, undefined, false],
  ['guide', named, undefined, true],
  ['guide', { alerts: [], slos: ['s'] }, undefined, true],
  ['guide', named, 'ops', false],
  ['ops/guide', plain, './ops/', true],
  ['ops/guide', plain, 'other, ops/guide.md', true],
  ['ops/index', plain, 'ops/index.md', true],
  ['operations/guide', plain, 'ops', false],
  ['anything', plain, '.', true],
  ['index', plain, '.', false],
  ['guide', named, '  ', true],
])('%s, %j, %j: %s', (path, frontMatter, annotation, expected) => {
  expect(isRunbookPage(path, frontMatter, annotation)).toBe(expected);
});

it.each([
  ['a/b', true, 'a/b/'],
  ['a/b', false, 'a/b.html'],
  ['a/index', true, 'a/'],
  ['a/README', false, 'a/index.html'],
  ['index', true, ''],
])('serves %s, folders %s, as %s', (path, folders, page) => {
  expect(pageOf(path, folders)).toBe(page);
});

it.each([
  ['nothing', undefined, 'docs', true],
  ['a folder', 'docs_dir: ./handbook/\n', 'handbook', true],
  ['its own folder', 'docs_dir: .', '', true],
  ['files', 'use_directory_urls: false', 'docs', false],
  [
    'text of several lines and unknown tags',
    'site_name: |\n  Two\n  lines\nmarkdown_extensions:\n  - x: !!python/name:a.b\ndocs_dir: d\n',
    'd',
    true,
  ],
  [
    'a broken rest',
    "nav: [\ndocs_dir: 'd' # here\nuse_directory_urls: False",
    'd',
    false,
  ],
  ['no mapping', '- a', 'docs', true],
  ['a folder that is none', 'docs_dir: [a]', 'docs', true],
])('reads mkdocs.yml with %s', (_, text, docsDir, usesDirectoryUrls) => {
  expect(readMkdocs(text)).toEqual({ docsDir, usesDirectoryUrls });
});
