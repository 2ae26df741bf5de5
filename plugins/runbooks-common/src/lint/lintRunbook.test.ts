import { but, findings, GOOD, rulesOf } from './__testUtils__/goodPage';

describe('lintRunbook', () => {
  it('finds nothing in a good page, on the last day before its review is due', () => {
    expect(findings(GOOD, { mode: 'strict', today: '2026-12-01' })).toEqual([]);
  });

  it('holds a page of a procedure to its review and its links, not to sections that it cannot have', () => {
    const page =
      '---\nprocedure: true\nlast_reviewed_on: 2026-01-01\nreview_in: 6 months\n---\n# Hand over\n\n## Before\n\nWrite down [who](nowhere.md).\n\n## After\n\nSay it aloud.\n';
    const options = { today: '2026-11-25', resolves: () => false };
    expect(rulesOf(page, options)).toEqual(['review/overdue', 'links/page']);
    const runbook = page.replace('procedure: true', 'title: a');
    expect(rulesOf(runbook, options)).toContain('sections/missing');
  });

  it('minds no review of tomorrow: somewhere it is tomorrow already', () => {
    expect(findings(GOOD, { today: '2026-05-31' })).toEqual([]);
  });

  it('names each missing section of a page that has none', () => {
    const messages = findings(
      '# How to rotate keys\n\nDo this.\n\nThen that.\n',
    )
      .filter(({ rule }) => rule === 'sections/missing')
      .map(({ message }) => /"(.+?)"/.exec(message)?.[1]);
    expect(messages).toEqual([
      'Symptoms',
      'Diagnosis',
      'Resolution',
      'Prevention',
    ]);
  });

  it('takes what lies inside of a section for a piece of it', () => {
    const page = but(
      '## Resolution',
      '### Fix\n\nSee above.\n\n### Symptoms\n\nb\n\n## Resolution',
    );
    expect(findings(page)).toEqual([]);
  });

  it('lets impact stand beside the symptoms, wherever it is', () => {
    expect(findings(`${GOOD}\n## Impact\n\nMoney.\n`)).toEqual([]);
  });

  it.each([
    ['[a](https://example.com/x)'],
    ['[a](mailto:a@example.com)'],
    ['[a](//example.com/x)'],
    ['[a](#top)'],
    ['[a](#symptoms)'],
    ['[a](<<%= url %>>)'],
    ['`[a](#nowhere)`'],
  ])('leaves %s alone', link => {
    const page = but('Scale', link);
    expect(findings(page, { resolves: () => false })).toEqual([]);
  });

  it('says nothing of links whose end it does not know', () => {
    const page = but('Scale', '[a](b.md)');
    expect(findings(page)).toEqual([]);
    expect(findings(page, { resolves: () => undefined })).toEqual([]);
  });

  it.each([
    ['a channel', 'Ask in `#payments-oncall`.'],
    ['a heading of contacts', '### Contacts\n\nAnn.'],
    ['an address', '[Ann](mailto:ann@example.com)'],
    ['a word', 'Escalate to the database team.'],
  ])('takes %s for somebody to ask', (_, text) => {
    const page = but('escalation: policy:default/payments\n', '');
    expect(rulesOf(`${page}\n${text}\n`)).toEqual([]);
  });

  it('judges a deprecated page by its links and front matter alone', () => {
    const page =
      '---\nstatus: deprecated\nreview_in: soon\n---\n# A\n\n[b](#c)\n';
    expect(rulesOf(page, { mode: 'strict' })).toEqual([
      'front-matter/field',
      'page/deprecated',
      'links/anchor',
    ]);
  });

  it('is not sent away by a page that has a section, or much to say', () => {
    expect(rulesOf('# A\n\n## Fix\n\nSee [b](b.md).\n')).not.toContain(
      'page/redirect',
    );
    expect(
      rulesOf(`# A\n\nSee below. ${'Words. '.repeat(100)}\n`),
    ).not.toContain('page/redirect');
  });

  it('gives findings in the order of lines', () => {
    const lines = findings('# A\n\n## Fix\n\n## Triage\n\n[x](#y)\n').map(
      ({ line }) => line,
    );
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(5);
  });

  it('gives the first 50 of each rule of a page that has thousands', () => {
    const page = `${'[a](#b)\n\n'.repeat(100)}${'## Fix\n\n'.repeat(5_000)}`;
    const found = rulesOf(page);
    const count = (rule: string) => found.filter(each => each === rule).length;
    expect(
      ['links/anchor', 'sections/empty', 'sections/duplicate'].map(count),
    ).toEqual([50, 50, 50]);
  });
});
