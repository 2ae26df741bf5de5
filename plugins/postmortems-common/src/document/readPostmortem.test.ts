import { readPostmortem } from './readPostmortem';

const read = (text: string, path = 'a.md') => readPostmortem(text, { path });

it('reads front matter of YAML and TOML as icco writes it', () => {
  const yaml = `---\nuuid: 1\nurl: https://a.example\ntitle: Down\nstart_time: 2020-01-02T03:04:05Z\nend_time: ""\ncategories:\n- cloud\nkeywords: [dns]\ncompany: ACME\n---\n\nIt was down for a long time, and nobody knew why it was.\n`;
  const toml = `+++\nurl = "https://a.example"\ntitle = "Down"\nstart_time = "2020-01-02T03:04:05Z"\nend_time = ""\ncategories = ["cloud"]\nkeywords = ["dns"]\ncompany = "ACME"\n+++\n\nIt was down for a long time, and nobody knew why it was.\n`;
  for (const text of [yaml, toml]) {
    const { format, content, unmapped } = read(text);
    expect(format).toBe('icco');
    expect(content).toMatchObject({
      title: 'Down',
      category: ['cloud'],
      tags: ['dns'],
      milestones: {
        impactStart: { at: '2020-01-02T03:04:05Z', sourceZone: 'UTC' },
      },
      summary: 'It was down for a long time, and nobody knew why it was.',
    });
    expect(content.milestones?.resolved).toBeUndefined();
    expect(unmapped.map(each => each.text).join('\n')).toContain('ACME');
  }
});

it('reads action items with owner, priority and date, from lists and tables', () => {
  const list = read(
    '# T\n\n## Action items\n\n- [x] Alert earlier (P1, owner: group:default/a, due: 2026-10-20)\n- [ ] Fix https://github.com/a/b/issues/1\n  - Write a test for it\n',
  );
  const table = read(
    '# T\n\n## Action items\n\n| Action | Type | Owner | Priority | Due | Status |\n|---|---|---|---|---|---|\n| Alert earlier | detect | group:default/a | P1 | 2026-10-20 | done |\n',
  );
  const wanted = {
    title: 'Alert earlier',
    type: 'detect',
    priority: 'P1',
    owner: 'group:default/a',
    dueDate: '2026-10-20',
    status: 'done',
  };
  expect(list.actionItems[0]).toMatchObject(wanted);
  expect(table.actionItems[0]).toMatchObject(wanted);
  expect(list.actionItems.slice(1)).toMatchObject([
    { status: 'open', externals: [{ url: 'https://github.com/a/b/issues/1' }] },
    { title: 'Write a test for it' },
  ]);
});

it('reads an incident of incident.io, and keeps what no field stands for', () => {
  const { format, content, actionItems, timeline, unmapped } = read(
    JSON.stringify({
      incident: {
        name: 'Checkout down',
        reference: 'INC-7',
        summary: 'It was.',
        severity: { name: 'SEV-2', rank: 3 },
        incident_timestamp_values: [
          {
            incident_timestamp: { name: 'Resolved at' },
            value: { value: '2026-01-02T03:04:05Z' },
          },
        ],
        mode: 'standard',
      },
      follow_ups: [{ title: 'Alert earlier', status: 'completed', id: 'x1' }],
      incident_updates: [
        { id: 'u1', message: 'Deployed', created_at: '2026-01-02T03:00:00Z' },
      ],
    }),
    'a.json',
  );
  expect(format).toBe('incident.io');
  expect(content).toMatchObject({
    title: 'Checkout down',
    severity: 2,
    incidentRefs: [{ provider: 'incident.io', id: 'INC-7' }],
    milestones: { resolved: { at: '2026-01-02T03:04:05Z' } },
  });
  expect(actionItems).toMatchObject([
    { title: 'Alert earlier', status: 'done' },
  ]);
  expect(timeline).toMatchObject([{ text: 'Deployed', kind: 'change' }]);
  const kept = unmapped.map(({ text }) => text).join('\n');
  expect(kept).toContain('mode: standard');
  expect(kept).toContain('x1');
});

it('reads an incident of Rootly', () => {
  const { format, content, actionItems } = read(
    JSON.stringify({
      data: {
        id: 'r1',
        type: 'incidents',
        attributes: {
          title: 'Checkout down',
          started_at: '2026-01-02T03:00:00Z',
          severity: { data: { attributes: { name: 'SEV1' } } },
        },
      },
      included: [
        {
          id: 'a1',
          type: 'action_items',
          attributes: {
            summary: 'Alert earlier',
            priority: 'high',
            status: 'cancelled',
          },
        },
      ],
    }),
    'a.json',
  );
  expect(format).toBe('rootly');
  expect(content).toMatchObject({
    severity: 1,
    milestones: { impactStart: { at: '2026-01-02T03:00:00Z' } },
  });
  expect(actionItems).toMatchObject([
    { title: 'Alert earlier', priority: 'P1', status: 'wont_do' },
  ]);
});

it.each([
  ['a megabyte and more', 'x'.repeat(1_048_577), 'a.md', 'larger than 1 MB'],
  ['5,000 quotes', '>'.repeat(5_000), 'a.md', 'nested deeper than 20'],
  [
    '2,000 columns',
    `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n`,
    'a.md',
    'more than 100 columns',
  ],
  ['JSON of nobody', '{"a":1}', 'a.json', 'no export of ours'],
  [
    'a later version of ours',
    '{"format":"nines-postmortem/v9"}',
    'a.json',
    'this version reads',
  ],
])('refuses %s, and says why', (_, text, path, message) => {
  expect(read(text, path).refused).toContain(message);
});

it('reads a ticked box and a point that a person added to Markdown of ours', () => {
  const text = `---\nformat: nines-postmortem/v1\nref: PM-2026-001\nstatus: draft\ntitle: Down\nseverity: 2\nownerRef: group:default/a\ncreatedAt: 2026-01-02T03:04:05Z\n---\n\n# Down\n\n## Summary\n\nIt was.\n\n## What went well\n\n- The alert fired\n\n## Timeline\n\n- 2026-01-02 03:04 UTC - It began\n`;
  const { record, timeline, content } = read(text);
  expect(record?.content.lessons.wentWell).toMatchObject([
    { text: 'The alert fired' },
  ]);
  expect(content.summary).toBe('It was.');
  expect(timeline).toMatchObject([
    { at: { at: '2026-01-02T03:04:00Z' }, text: 'It began' },
  ]);
});

it.each([
  ['a megabyte of empty lines', '\n'.repeat(1_000_000)],
  ['250,000 lines of fences', '```\n'.repeat(250_000)],
])('reads %s', (_, text) => {
  expect(read(text).refused).toBeUndefined();
});
