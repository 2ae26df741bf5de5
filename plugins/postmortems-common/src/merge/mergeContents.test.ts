import fc from 'fast-check';
import { NewPostmortemContent, postmortemContent } from '../wire';
import { mergeContents } from './mergeContents';

const content = (fields: Partial<NewPostmortemContent> = {}) =>
  postmortemContent.parse({
    title: 'Checkout failed',
    severity: 2,
    ownerRef: 'group:default/shop',
    ...fields,
  });
const factor = (id: string, text: string) => ({
  id,
  kind: 'code' as const,
  text,
});
const lessons = (...wentWell: { id: string; text: string }[]) => ({
  wentWell,
  wentWrong: [],
  gotLucky: [],
  surprised: [],
});

const minute = (at: string) => ({ at, precision: 'minute' as const });

it.each<
  [
    string,
    NewPostmortemContent[],
    { merged: Partial<NewPostmortemContent>; conflicts?: string[] },
  ]
>([
  [
    'different fields',
    [content(), content({ summary: 'a' }), content({ trigger: 'b' })],
    { merged: { summary: 'a', trigger: 'b' } },
  ],
  [
    'the same field alike',
    [content(), content({ summary: 'a' }), content({ summary: 'a' })],
    { merged: { summary: 'a' } },
  ],
  [
    'the same field otherwise',
    [content(), content({ summary: 'a' }), content({ summary: 'b' })],
    { merged: { summary: 'a' }, conflicts: ['summary'] },
  ],
  [
    'parts of the impact',
    [
      content(),
      content({ impact: { text: 'a' } }),
      content({ impact: { text: '', users: { value: 3 } } }),
    ],
    { merged: { impact: { text: 'a', users: { value: 3 } } } },
  ],
  [
    'factors by id',
    [
      content({ factors: [factor('1', 'one')] }),
      content({ factors: [factor('1', 'one'), factor('2', 'mine')] }),
      content({ factors: [factor('3', 'theirs'), factor('1', 'one, better')] }),
    ],
    {
      merged: {
        factors: [
          { ...factor('3', 'theirs'), causedBy: [] },
          { ...factor('1', 'one, better'), causedBy: [] },
          { ...factor('2', 'mine'), causedBy: [] },
        ],
      },
    },
  ],
  [
    'a lesson that one deleted and the other changed',
    [
      content({ lessons: lessons({ id: '1', text: 'a' }) }),
      content({ lessons: lessons() }),
      content({ lessons: lessons({ id: '1', text: 'b' }) }),
    ],
    {
      merged: { lessons: lessons({ id: '1', text: 'b' }) },
      conflicts: ['lessons.wentWell.1'],
    },
  ],
  [
    'milestones by name, each whole',
    [
      content({ milestones: { detected: minute('2026-03-02T10:00:00Z') } }),
      content({ milestones: { detected: minute('2026-03-02T10:01:00Z') } }),
      content({
        milestones: {
          detected: { ...minute('2026-03-02T10:00:00Z'), precision: 'hour' },
          resolved: minute('2026-03-02T11:00:00Z'),
        },
      }),
    ],
    {
      merged: {
        milestones: {
          detected: minute('2026-03-02T10:01:00Z'),
          resolved: minute('2026-03-02T11:00:00Z'),
        },
      },
      conflicts: ['milestones.detected'],
    },
  ],
  [
    'tags as a set',
    [
      content({ tags: ['a', 'b'] }),
      content({ tags: ['b', 'mine'] }),
      content({ tags: ['a', 'b', 'theirs'] }),
    ],
    { merged: { tags: ['b', 'mine', 'theirs'] } },
  ],
])('merges %s', (_, [base, mine, theirs], { merged, conflicts = [] }) => {
  const [b, m, t] = [base, mine, theirs].map(each =>
    postmortemContent.parse(each),
  );
  const result = mergeContents(b, m, t);
  expect(result.merged).toMatchObject(merged);
  expect(result.conflicts.map(({ field }) => field)).toEqual(conflicts);
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const items = (id: string) =>
  fc
    .uniqueArray(fc.record({ id: word, text: word }), {
      selector: each => each.id,
      maxLength: 4,
    })
    .map(list => list.map(each => ({ ...each, text: `${id}-${each.text}` })));
const written = (who: string) =>
  fc
    .record({
      summary: word.map(each => `${who}-${each}`),
      tags: fc.uniqueArray(word, { maxLength: 3 }),
      factors: items(who).map(list =>
        list.map(({ id, text }) => factor(id, text)),
      ),
      lessons: items(who).map(list => lessons(...list)),
    })
    .map(content);

it('takes what one side alone changed, without a conflict', () => {
  fc.assert(
    fc.property(written('base'), written('other'), (base, other) => {
      const expected = { merged: other, conflicts: [] };
      expect(mergeContents(base, base, other)).toEqual(expected);
      expect(mergeContents(base, other, base)).toEqual(expected);
      expect(mergeContents(base, other, other)).toEqual(expected);
    }),
  );
});

it('loses no text of either side', () => {
  fc.assert(
    fc.property(
      written('base'),
      written('mine'),
      written('theirs'),
      (base, mine, theirs) => {
        const kept = JSON.stringify(mergeContents(base, mine, theirs));
        for (const side of [mine, theirs]) {
          const texts = JSON.stringify(side).match(/(?:mine|theirs)-\w/g) ?? [];
          expect(texts.filter(text => !kept.includes(text))).toEqual([]);
        }
      },
    ),
  );
});
