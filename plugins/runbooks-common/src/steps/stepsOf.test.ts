import { parseRunbook } from '../document';
import { MOST_STEPS, readSteps, stepsOf } from './stepsOf';

function steps(...lines: string[]) {
  return stepsOf(parseRunbook(lines.join('\n')));
}

function brief(...lines: string[]) {
  return steps(...lines).map(({ kind, depth, text, commands }) =>
    [kind, depth, text, ...commands.map(each => each.text)].join('|'),
  );
}

it.each<{ name: string; page: string[]; are: string[] }>([
  {
    name: 'takes tasks, ticked or not',
    page: [
      '- [ ] Look at the dashboard',
      '- [x] Tell the team',
      '* [X]  Breathe',
    ],
    are: [
      'task|0|Look at the dashboard',
      'task|0|Tell the team',
      'task|0|Breathe',
    ],
  },
  {
    name: 'takes ordered lists, and what is nested in them',
    page: ['1. Drain:', '   - one', '   - two', '     1. really', '2) Restart'],
    are: [
      'item|0|Drain:',
      'item|1|one',
      'item|1|two',
      'item|2|really',
      'item|0|Restart',
    ],
  },
  {
    name: 'gives code under an item to the item',
    page: [
      '1. Restart it',
      '',
      '   ```sh',
      '   kubectl rollout restart deploy/x',
      '   ```',
      '',
      '   and wait.',
      '2. Look',
    ],
    are: [
      'item|0|Restart it and wait.|kubectl rollout restart deploy/x',
      'item|0|Look',
    ],
  },
  {
    name: 'takes code outside lists as a step, led into by the paragraph before',
    page: [
      'Look at the pods:',
      '',
      '```shell',
      'kubectl get pods',
      '```',
      '',
      '```',
      'uptime',
      '```',
    ],
    are: ['command|0|Look at the pods:|kubectl get pods', 'command|0||uptime'],
  },
  {
    name: 'leaves plain bullets alone, but those with something to run',
    page: ['- a fact', '- check with', '', '  ```sh', '  true', '  ```'],
    are: ['item|0|check with|true'],
  },
  {
    name: 'leaves pictures and the text of admonitions alone',
    page: [
      '```mermaid',
      'graph TD',
      '```',
      '',
      '!!! warning',
      '',
      '    It is loud',
      '',
      '1. Go on',
    ],
    are: ['item|0|Go on'],
  },
  {
    name: 'takes indented code',
    page: ['Run', '', '    make', ''],
    are: ['command|0|Run|make'],
  },
  {
    name: 'takes sections where there is nothing else',
    page: [
      '# Alert',
      '',
      '## Meaning',
      '',
      'It is',
      'down.',
      '',
      '## Impact',
      '',
      '## Mitigation',
      '',
      '- Restart',
      '  - slowly',
      '',
      'Then look.',
      '',
      '## After',
      '- Rest',
    ],
    are: [
      'section|0|It is down.',
      'section|0|Then look.',
      'item|1|Restart',
      'item|2|slowly',
      'section|0|After',
      'item|1|Rest',
    ],
  },
  { name: 'finds nothing on an empty page', page: [''], are: [] },
])('$name', ({ page, are }) => {
  expect(brief(...page)).toEqual(are);
});

it('knows heading, anchor and line of the whole source', () => {
  const [step] = steps(
    '---',
    'title: x',
    '---',
    '# X',
    '',
    '## First *aid*',
    '',
    '1. Breathe',
  );
  expect(step).toMatchObject({
    heading: 'First aid',
    anchor: 'first-aid',
    line: 8,
  });
});

it('knows the lines of sections and their bullets', () => {
  const found = steps('# X', '', 'Intro', '', '## Fix', '', '', '- a', '- b');
  expect(found.map(({ heading, line }) => [heading, line])).toEqual([
    ['X', 1],
    ['Fix', 5],
    ['Fix', 8],
    ['Fix', 9],
  ]);
});

it('goes on behind a fence that nobody closed', () => {
  const found = steps(
    '## Diagnosis',
    '',
    '```shell',
    '# look',
    'kubectl get pods',
    '',
    '## Mitigation',
    '',
    '1. Restart',
  );
  expect(found.map(({ heading, kind, line }) => [heading, kind, line])).toEqual(
    [
      ['Diagnosis', 'command', 3],
      ['Mitigation', 'item', 9],
    ],
  );
  expect(found[0].commands[0].text).toBe('# look\nkubectl get pods');
});

it.each([
  ['```{ .bash .copy }', 'bash'],
  ['```SH { name=restart }', 'sh'],
  ['~~~c++', 'c++'],
  ['```', ''],
])('reads the language of %s', (fence, language) => {
  const [step] = steps(fence, 'true', fence.slice(0, 3));
  expect(step.commands[0].language).toBe(language);
});

describe('names of steps', () => {
  const page = [
    '## Fix',
    '1. Drain the node',
    '2. Restart',
    '3. Restart',
    '## After',
    '1. Restart',
  ];
  const ids = (...lines: string[]) => steps(...lines).map(({ id }) => id);

  it('are different ones', () => {
    expect(new Set(ids(...page)).size).toBe(4);
  });

  it('stay when lines move, are wrapped, numbered or ticked anew', () => {
    const moved = ['---', 'title: New', '---', '', 'New words.', '', ...page];
    expect(ids(...moved)).toEqual(ids(...page));
    const [drain] = ids('## Fix', '5. Drain', '   the  node');
    expect(drain).toBe(ids(...page)[0]);
  });

  it('change with the words, the heading and the command', () => {
    const first = (...lines: string[]) => ids(...lines)[0];
    const names = [
      first('## Fix', '1. Drain', '', '   ```', '   a', '   ```'),
      first('## Fix', '1. Drain', '', '   ```', '   b', '   ```'),
      first('## Fix', '1. Drain it', '', '   ```', '   a', '   ```'),
      first('## Fix it', '1. Drain', '', '   ```', '   a', '   ```'),
    ];
    expect(new Set(names).size).toBe(4);
  });
});

describe('hostile pages', () => {
  it('has at most 500 steps, and says so', () => {
    const many = Array.from({ length: 700 }, (_, index) => `1. step ${index}`);
    const { steps: found, cut } = readSteps(parseRunbook(many.join('\n')));
    expect(found).toHaveLength(MOST_STEPS);
    expect(cut).toContain('from line 501 on');
  });

  it('has at most 300,000 characters of steps', () => {
    const fence = (letter: string) => ['```', letter.repeat(120_000), '```'];
    const page = ['a', 'b', 'c'].flatMap(fence).join('\n');
    const { steps: found, cut } = readSteps(parseRunbook(page));
    expect([found.length, cut]).toEqual([
      1,
      expect.stringContaining('from line 4 on'),
    ]);
  });

  it('cuts the text of one, not its command', () => {
    const [step] = steps(
      `1. ${'a'.repeat(5_000)}`,
      '',
      '   ```',
      `   ${'b'.repeat(5_000)}`,
      '   ```',
    );
    expect([step.text.length, step.commands[0].text.length]).toEqual([
      2_000, 5_000,
    ]);
  });

  it.each([
    ['5,000 nested quotes', `${'> '.repeat(5_000)}1. deep`],
    [
      '5,000 nested lists',
      Array.from(
        { length: 5_000 },
        (_, depth) => `${' '.repeat(depth)}1. x`,
      ).join('\n'),
    ],
    [
      'a table of 2,000 columns',
      `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|1'.repeat(2_000)}|`,
    ],
    ['1 MB in one line', 'a `b` [c](d) '.repeat(80_000)],
    ['1 MB of bullets', '- a\n'.repeat(260_000)],
  ])('gets through %s', (_, page) => {
    const document = {
      body: page,
      bodyLine: 1,
      sections: [],
      unclosedFenceLine: undefined,
    };
    const { steps: found } = readSteps(document);
    expect(found.length).toBeLessThanOrEqual(MOST_STEPS);
  });
});
