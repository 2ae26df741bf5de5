import { parseRunbook } from '../document';
import { stepsOf } from '../steps';
import { comparePages } from './compareSteps';

const pinned = [
  '# X',
  '',
  '## Fix',
  'Words.',
  '',
  '1. Drain',
  '2. Restart',
  '',
  '## After',
  '- [ ] Tell',
];

function differences(...current: string[]) {
  const page = (lines: string[]) => {
    const document = parseRunbook(lines.join('\n'));
    return { ...document, steps: stepsOf(document) };
  };
  return comparePages(page(pinned), page(current));
}

it('finds none in the same page, nor where lines moved', () => {
  expect(differences(...pinned)).toEqual([]);
  expect(differences('---', 'title: y', '---', ...pinned)).toEqual([]);
});

it('finds what was added, removed and changed', () => {
  expect(
    differences(
      '# X',
      '',
      '## Fix',
      'Words.',
      '',
      '1. Drain',
      '2. Restart slowly',
      '3. Look',
      '',
      '## Later',
      '- [ ] Rest',
    ),
  ).toEqual([
    { kind: 'changed', heading: 'Fix', was: 'Restart', is: 'Restart slowly' },
    { kind: 'added', heading: 'Fix', is: 'Look' },
    { kind: 'added', heading: 'Later', is: 'Rest' },
    { kind: 'removed', heading: 'After', was: 'Tell' },
  ]);
});

it('finds a changed command, and says both', () => {
  const page = (command: string) => [
    '1. Run',
    '',
    '   ```',
    `   ${command}`,
    '   ```',
  ];
  const [one, two] = [page('a'), page('b')].map(lines => {
    const document = parseRunbook(lines.join('\n'));
    return { ...document, steps: stepsOf(document) };
  });
  expect(comparePages(one, two)).toEqual([
    { kind: 'changed', heading: '', was: 'Run\na', is: 'Run\nb' },
  ]);
});

it('finds changed words that are no step', () => {
  const current = pinned.map(line => (line === 'Words.' ? 'Careful!' : line));
  expect(differences(...current)).toEqual([
    { kind: 'changed', heading: 'Fix' },
  ]);
});
