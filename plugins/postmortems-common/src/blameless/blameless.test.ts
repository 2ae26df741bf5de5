import { postmortemContent } from '../wire';
import { blamelessFindings } from './blamelessFindings';
import { hideNames, hideNamesOfEvents } from './hideNames';

const content = (summary: string) =>
  postmortemContent.parse({
    title: 'x',
    severity: 2,
    ownerRef: 'user:default/ann',
    summary,
  });
const names = ['Ann Example', 'mark'];

it.each<[string, string[]]>([
  ['The on-call engineer restarted it.', []],
  ['Ann Example restarted it.', ["blameless.name 'Ann Example'"]],
  ['ann  example restarted it.', ["blameless.name 'ann example'"]],
  ['Annexample restarted it.', []],
  ['Mark restarted it.', ["blameless.name 'Mark'"]],
  ['Thanks to @ben-jones for it.', ["blameless.name '@ben-jones'"]],
  ['Said <@U12345> in Slack.', ["blameless.name '<@U12345>'"]],
  ['By user:default/eve.', ["blameless.name 'user:default/eve'"]],
  ['Write to ops@example.org, or @here; see @scope/package.', []],
  ['It was human error.', ["blameless.phrase 'human error'"]],
  ['They should have looked.', ["blameless.phrase 'should have'"]],
  ['Somebody failed to look.', ["blameless.phrase 'failed to'"]],
  ['It was careless.', ["blameless.phrase 'careless'"]],
  ['Run `git blame @ann human error` first.', []],
  ['```\n@ann: human error\n```\nFine.', []],
])('reads "%s"', (summary, expected) => {
  const found = blamelessFindings(content(summary), [], names);
  expect(
    found.map(({ rule, message }) => `${rule} ${/^'.*?'/.exec(message)?.[0]}`),
  ).toEqual(expected);
  expect(found.every(each => each.field === 'summary')).toBe(true);
});

it('shows the sentence', () => {
  const text = 'First this.\nIt was human\nerror. Then that.';
  const [{ text: sentence }] = blamelessFindings(content(text), [], []);
  expect(sentence).toBe('It was human error.');
});

it('reads a megabyte of backticks and mentions to the end', () => {
  const text = '`a`` @b ``` ? '.repeat(70_000);
  const found = blamelessFindings(
    content('x'),
    [{ id: '1', text, hidden: false }],
    names,
  );
  expect(found.length).toBeLessThanOrEqual(50);
});

const people = [
  {
    ref: 'user:default/ann',
    names: ['Ann Example', 'ann'],
    role: 'incident lead',
  },
];

it('puts roles in place of names', () => {
  const text = 'Ann Example (@ann, user:default/ann) asked @ben and user:eve.';
  expect(hideNames(content(text), people).summary).toBe(
    'incident lead (incident lead, incident lead) asked a responder and a responder.',
  );
});

it('shows actors of events by role alone, also in their details', () => {
  const [event] = hideNamesOfEvents(
    [
      {
        text: 'Ann Example acknowledged',
        actor: { ref: 'user:default/ann' },
        details: { old: null, by: ['user:default/ann', 3] },
      },
    ],
    people,
  );
  expect(event).toEqual({
    text: 'incident lead acknowledged',
    actor: { role: 'incident lead' },
    details: { old: null, by: ['incident lead', 3] },
  });
});
