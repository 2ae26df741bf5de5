import { parseRunbook } from './parseRunbook';

const headingsOf = (text: string) =>
  parseRunbook(text).sections.map(({ heading }) => heading);
const kindsOf = (text: string) =>
  parseRunbook(text).sections.map(({ kinds }) => kinds.join('+'));

const PAGE = `---
title: Queue grows
alerts: [QueueGrows]
---

Read this first.

# Queue grows

## Symptoms

Messages wait.

## Diagnosis

### Consumers

Count them.
`;

describe('parseRunbook', () => {
  it('cuts a page at its headings and tells where each part is', () => {
    const { title, bodyLine, sections } = parseRunbook(PAGE);
    expect({ title, bodyLine }).toEqual({ title: 'Queue grows', bodyLine: 5 });
    expect(sections).toEqual([
      {
        level: 1,
        heading: '',
        anchor: '',
        kind: null,
        kinds: [],
        line: 5,
        endLine: 7,
        text: 'Read this first.',
      },
      expect.objectContaining({ level: 1, line: 8, endLine: 9, text: '' }),
      {
        level: 2,
        heading: 'Symptoms',
        anchor: 'symptoms',
        kind: 'symptoms',
        kinds: ['symptoms'],
        line: 10,
        endLine: 13,
        text: 'Messages wait.',
      },
      expect.objectContaining({ kind: 'diagnosis', line: 14, text: '' }),
      expect.objectContaining({
        level: 3,
        anchor: 'consumers',
        kind: null,
        line: 16,
        endLine: 18,
        text: 'Count them.',
      }),
    ]);
  });

  it('reads the same from lines that end otherwise, and behind a byte order mark', () => {
    const expected = parseRunbook(PAGE);
    expect(parseRunbook(PAGE.replace(/\n/g, '\r\n'))).toEqual(expected);
    expect(parseRunbook(PAGE.replace(/\n/g, '\r'))).toEqual(expected);
    expect(parseRunbook(`\ufeff${PAGE}`)).toEqual(expected);
  });

  it('knows headings that are underlined, and ends the text before them', () => {
    const text = 'Disk full\n=========\n\nSymptoms\n--------\nIt is full.\n';
    expect(parseRunbook(text).sections).toMatchObject([
      { level: 1, heading: 'Disk full', line: 1, endLine: 3, text: '' },
      { level: 2, kind: 'symptoms', line: 4, endLine: 6, text: 'It is full.' },
    ]);
  });

  it('takes no heading from code, from a quote or from a list', () => {
    const text =
      '# A\n\n```sh\n# not one\n```\n\n    # nor this\n\n> ## quoted\n\n- ## listed\n\n## B\n';
    expect(headingsOf(text)).toEqual(['A', 'B']);
    expect(parseRunbook(text).anchors).toEqual(['a', 'quoted', 'listed', 'b']);
  });
});

describe('awkward pages', () => {
  it('a code fence that never closes swallows what follows, and its line is told', () => {
    const text =
      '# A\n\n## Diagnosis\n\n```sh\nls\n\n## Mitigation\n\nRestart.\n';
    expect(parseRunbook(text).unclosedFenceLine).toBe(5);
    expect(headingsOf(text)).toEqual(['A', 'Diagnosis']);
  });

  it.each([
    ['closed', '```\nls\n```\n', undefined],
    ['closed by more', '```\nls\n`````', undefined],
    ['closed by fewer', '````\nls\n```\n', 1],
    ['closed by another mark', '```\nls\n~~~\n', 1],
    ['empty', '```\n```\n', undefined],
    ['empty and open', '```', 1],
    ['open in a list that ends', '- a\n\n  ```\n  ls\n\nAfter.\n', 3],
    ['the second one', '```\na\n```\n\n~~~\nb\n', 5],
  ])('a fence that is %s', (_, text, line) => {
    expect(parseRunbook(text).unclosedFenceLine).toBe(line);
  });

  it('one heading for two sections has both kinds', () => {
    expect(kindsOf('# A\n\n## Diagnosis and mitigation\n\nx\n')).toEqual([
      '',
      'diagnosis+resolution',
    ]);
  });

  it('marks of ERB are dropped from title and headings, the front matter stands in', () => {
    const text =
      '---\ntitle: Rotate keys\n---\n# <%= current_page.data.title %>\n\n## Steps <%= version %>\n';
    const { title, sections } = parseRunbook(text);
    expect(title).toBe('Rotate keys');
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Rotate keys',
      'Steps',
    ]);
    expect(parseRunbook('# <%= x %>\n\n## B\n').title).toBeUndefined();
  });

  it('shortcodes of Hugo are dropped from headings, and links by them are links', () => {
    const { title, links } = parseRunbook(
      '# {{< icon "fire" >}} Fire {{% x %}}\n\nSee [the other]({{< ref "./Other.md#steps" >}}).\n',
    );
    expect(title).toBe('Fire');
    expect(links).toEqual([
      { line: 3, target: './Other.md#steps', text: 'the other' },
    ]);
  });

  it('front matter of TOML is taken off and said', () => {
    const { title, problems, bodyLine } = parseRunbook(
      '+++\ntitle = "A"\n+++\n# B\n',
    );
    expect({ title, bodyLine }).toEqual({ title: 'B', bodyLine: 4 });
    expect(problems).toEqual([
      { line: 1, text: '+++', message: expect.stringContaining('TOML') },
    ]);
  });

  it('front matter that never ends is text', () => {
    const text = '---\ntitle: A\n\n# B\n\nText.\n';
    const { title, problems, body } = parseRunbook(text);
    expect({ title, body }).toEqual({ title: 'B', body: text });
    expect(problems).toEqual([
      { line: 1, text: '---', message: expect.stringContaining('never ends') },
    ]);
  });

  it('a line drawn above and below text is no front matter', () => {
    const text = '---\nJust text.\n---\n\n# A\n';
    expect(parseRunbook(text)).toMatchObject({ body: text, problems: [] });
  });

  it('a page that only sends elsewhere has its link', () => {
    expect(
      parseRunbook('# Old\n\nSee [the other runbook](new.md).\n').links,
    ).toEqual([{ line: 3, target: 'new.md', text: 'the other runbook' }]);
  });

  it('a title may say that the page is deprecated', () => {
    expect(parseRunbook('# [Deprecated] OldAlert\n').title).toBe(
      '[Deprecated] OldAlert',
    );
  });

  it('names in camel case keep their case, and their anchors have none', () => {
    expect(parseRunbook('# KubePodCrashLooping\n').sections).toMatchObject([
      { heading: 'KubePodCrashLooping', anchor: 'kubepodcrashlooping' },
    ]);
  });

  it('a page shared by many alerts has an anchor for each', () => {
    const text =
      '# Alerts\n\n### Alert Name: "DiskFull"\n\na\n\n### Alert Name: "DiskSlow"\n\nb\n\n### Alert Name: "DiskFull"\n';
    expect(parseRunbook(text).anchors).toEqual([
      'alerts',
      'alert-name-diskfull',
      'alert-name-diskslow',
      'alert-name-diskfull_1',
    ]);
  });

  it('anchors that the page gives itself come first', () => {
    const text =
      '## Steps\n\n## Stages {#steps}\n\n## Ends {: .wide #end }\n\n<a id="raw"></a> <p name=old>\n';
    const { sections, anchors } = parseRunbook(text);
    expect(
      sections.map(({ heading, anchor }) => `${heading}#${anchor}`),
    ).toEqual(['Steps#steps_1', 'Stages#steps', 'Ends#end']);
    expect(anchors).toEqual(['steps_1', 'steps', 'end', 'raw', 'old']);
  });

  it('a page of 1 MB is read whole', () => {
    const part =
      '## Step\n\nRun `ls` and **look** at [it](https://example.com/a).\n\n```sh\nls -l\n```\n\n';
    const count = Math.ceil(1_000_000 / part.length);
    const { sections, links } = parseRunbook(part.repeat(count));
    expect([sections.length, links.length]).toEqual([count, count]);
    expect(sections.at(-1)?.anchor).toBe(`step_${count - 1}`);
  });

  it.each([
    ['100,000 nested quotes', '>'.repeat(100_000)],
    ['100,000 nested lists', '- '.repeat(100_000)],
    ['front matter of brackets', `---\n${'['.repeat(60_000)}\n---\n`],
    ['front matter of 10 MB', `---\n${'a: b\n'.repeat(2_000_000)}---\n`],
    ['an opened shortcode, often', '{{< ref '.repeat(50_000)],
    ['an opened tag of ERB, often', `# ${'<% '.repeat(50_000)}`],
    ['a bomb of aliases', `---\na: &a [x]\n${bomb()}---\n`],
    ['zeros', '\0'.repeat(10_000)],
    ['half a character', '# \ud83d\n\ud83d'],
  ])('does not stumble over %s', (_, hostile) => {
    const { body } = parseRunbook(`${hostile}\n\n# After\n`);
    expect(body).toContain('# After');
  });
});

function bomb(): string {
  return Array.from({ length: 30 }, (_, index) => {
    const before = index === 0 ? 'a' : `b${index - 1}`;
    return `b${index}: &b${index} [*${before}, *${before}]\n`;
  }).join('');
}
