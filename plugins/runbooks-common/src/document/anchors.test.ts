import { AnchorNames, anchorOf, githubAnchorOf } from './anchors';

// what Python-Markdown 3.4.1 and GitHub make of them
it.each([
  ['Possible checks', 'possible-checks', 'possible-checks'],
  ['1. First: thing!', '1-first-thing', '1-first-thing'],
  ['a_b__c', 'a_b__c', 'a_b__c'],
  ['A -- B - C', 'a-b-c', 'a----b---c'],
  ['x & y', 'x-y', 'x--y'],
  ['Ünïcode é', 'unicode-e', 'ünïcode-é'],
  ['Über-alles — dash', 'uber-alles-dash', 'über-alles--dash'],
  ['½ ﬁ №5', '12-fi-no5', '½-ﬁ-5'],
  [`it's "quoted"`, 'its-quoted', 'its-quoted'],
  ['日本語', '', '日本語'],
  ['a\u00a0b', 'a-b', 'a-b'],
])('%j is %j to MkDocs', (heading, mkdocs, github) => {
  expect(anchorOf(heading)).toBe(mkdocs);
  expect(githubAnchorOf(heading)).toBe(github);
});

it('numbers repetitions as Python-Markdown does', () => {
  const names = new AnchorNames(['taken']);
  const asked = ['Steps', 'Steps', 'Steps_1', 'Steps', '日本', '語', 'Taken'];
  expect(asked.map(heading => names.next(heading))).toEqual([
    'steps',
    'steps_1',
    'steps_2',
    'steps_3',
    '_1',
    '_2',
    'taken_1',
  ]);
});

it('takes no longer for the last of many repetitions than for the first', () => {
  const names = new AnchorNames([]);
  const last = Array.from({ length: 100_000 }, () => names.next('a')).at(-1);
  expect(last).toBe('a_99999');
});
