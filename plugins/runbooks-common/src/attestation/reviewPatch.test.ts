import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reviewPatch } from './reviewPatch';

const on = '2026-11-25';

describe('applied by git', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nines-patch-'));
    execFileSync('git', ['init', '-q'], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function apply(text: string, file = 'docs/down.md'): string {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const patch = reviewPatch({ file, text, on });
    if (!patch.ok) throw new Error(patch.error);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: patch.value,
    });
    return readFileSync(path, 'utf8');
  }

  it.each<[string, string, string]>([
    [
      'changes the day',
      '---\ntitle: x\nlast_reviewed_on: 2025-01-01\nreview_in: 6 months\n---\n# X\n',
      '---\ntitle: x\nlast_reviewed_on: 2026-11-25\nreview_in: 6 months\n---\n# X\n',
    ],
    [
      'keeps a comment',
      '---\nlast_reviewed_on: 2025-01-01  # by Ann\n---\n',
      '---\nlast_reviewed_on: 2026-11-25  # by Ann\n---\n',
    ],
    [
      'changes a quoted day and an empty one',
      '---\n"last_reviewed_on" : "2025-01-01"\n---\nx\n',
      '---\n"last_reviewed_on" : 2026-11-25\n---\nx\n',
    ],
    [
      'fills in an empty day',
      '---\nlast_reviewed_on:\ntitle: x\n---\nx\n',
      '---\nlast_reviewed_on: 2026-11-25\ntitle: x\n---\nx\n',
    ],
    [
      'replaces a value on the next line',
      '---\nlast_reviewed_on:\n  2025-01-01\ntitle: x\n---\nx\n',
      '---\nlast_reviewed_on: 2026-11-25\ntitle: x\n---\nx\n',
    ],
    [
      'adds the day',
      '---\ntitle: x\n---\n# X\n',
      '---\ntitle: x\nlast_reviewed_on: 2026-11-25\n---\n# X\n',
    ],
    [
      'adds front matter',
      '# X\n\n1. Look\n',
      '---\nlast_reviewed_on: 2026-11-25\n---\n\n# X\n\n1. Look\n',
    ],
    [
      'keeps CRLF',
      '---\r\ntitle: x\r\n---\r\n# X\r\n\r\na\r\nb\r\n',
      '---\r\ntitle: x\r\nlast_reviewed_on: 2026-11-25\r\n---\r\n# X\r\n\r\na\r\nb\r\n',
    ],
    [
      'adds front matter with CRLF',
      '# X\r\n',
      '---\r\nlast_reviewed_on: 2026-11-25\r\n---\r\n\r\n# X\r\n',
    ],
    [
      'keeps a missing end of the last line',
      '# X',
      '---\nlast_reviewed_on: 2026-11-25\n---\n\n# X',
    ],
    [
      'keeps one inside the front matter',
      '---\ntitle: x\n---',
      '---\ntitle: x\nlast_reviewed_on: 2026-11-25\n---',
    ],
    [
      'keeps a byte order mark first',
      '\ufeff# X\n\na\n',
      '\ufeff---\nlast_reviewed_on: 2026-11-25\n---\n\n# X\n\na\n',
    ],
    [
      'keeps one before front matter',
      '\ufeff---\ntitle: x\n---\na\n',
      '\ufeff---\ntitle: x\nlast_reviewed_on: 2026-11-25\n---\na\n',
    ],
    ['begins an empty page', '', '---\nlast_reviewed_on: 2026-11-25\n---\n\n'],
    [
      'knows a line from front matter',
      'Text\n---\nlast_reviewed_on: x\n---\n',
      '---\nlast_reviewed_on: 2026-11-25\n---\n\nText\n---\nlast_reviewed_on: x\n---\n',
    ],
    [
      'keeps odd bytes',
      '---\ntitle: é\n---\n\u2028a\u0000b\u000c\n',
      '---\ntitle: é\nlast_reviewed_on: 2026-11-25\n---\n\u2028a\u0000b\u000c\n',
    ],
  ])('%s', (_, text, result) => {
    expect(apply(text)).toBe(result);
  });

  it.each(['a b.md', 'docs/ä ö.md', 'docs/a"b\\c.md', 'docs/a\tb.md', '-n.md'])(
    'names the file %j',
    file => {
      expect(apply('# X\n', file)).toContain(on);
    },
  );
});

it.each([
  [
    'says so already',
    '---\nlast_reviewed_on: 2026-11-25\n---\n',
    'says already',
  ],
  ['is a flow map', '---\n{ title: x }\n---\n# X\n', 'by hand'],
  ['is TOML', '+++\ntitle = "x"\n+++\n# X\n', 'by hand'],
  ['is broken', '---\ntitle: [\n---\n# X\n', 'by hand'],
  ['has the lines of old Macs', '---\rtitle: x\r---\r# X\r', 'by hand'],
])('refuses front matter that %s', (_, text, error) => {
  expect(reviewPatch({ file: 'a.md', text, on })).toEqual({
    ok: false,
    error: expect.stringContaining(error),
  });
});
