import {
  SelectorNode,
  parsePromql,
  printPromql,
} from '@nines/backstage-plugin-slo-common';
import { groupSelectors, splitGroup } from './groupSelectors';

function selector(text: string): SelectorNode {
  const parsed = parsePromql(text);
  if (!parsed.ok || parsed.value.kind !== 'selector') throw new Error(text);
  return parsed.value;
}

const asked = (texts: readonly string[]) =>
  groupSelectors(texts.map(selector)).map(group => printPromql(group.selector));

describe('groupSelectors', () => {
  it.each<{ name: string; selectors: string[]; queries: string[] }>([
    {
      name: 'asks for services together',
      selectors: ['x{service="a"}', 'x{service="b"}', 'x{service="c"}'],
      queries: ['x{service=~"a|b|c"}'],
    },
    {
      name: 'keeps what else is matched',
      selectors: ['x{service="a",code=~"5.."}', 'x{service="b",code=~"5.."}'],
      queries: ['x{service=~"a|b",code=~"5.."}'],
    },
    {
      name: 'asks for equal selectors once',
      selectors: ['x{service="a"}', 'x{service="a"}'],
      queries: ['x{service="a"}'],
    },
    {
      name: 'quotes what a regular expression would read',
      selectors: ['x{path="/a.b"}', 'x{path="/a+(c)"}'],
      queries: [String.raw`x{path=~"/a\\.b|/a\\+\\(c\\)"}`],
    },
    {
      name: 'makes the largest group first',
      selectors: [
        'x{service="a",zone="1"}',
        'x{service="a",zone="2"}',
        'x{service="b",zone="1"}',
        'x{service="c",zone="1"}',
      ],
      queries: ['x{service=~"a|b|c",zone="1"}', 'x{service="a",zone="2"}'],
    },
    {
      name: 'leaves alone what differs in more than a value',
      selectors: ['x{service="a"}', 'y{service="b"}', 'x{job="a"}'],
      queries: ['x{service="a"}', 'y{service="b"}', 'x{job="a"}'],
    },
    {
      name: 'leaves alone what also takes series without the label',
      selectors: ['x{service=""}', 'x{service="b"}'],
      queries: ['x{service=""}', 'x{service="b"}'],
    },
    {
      name: 'leaves alone a label that is matched twice',
      selectors: [
        'x{service="a",service=~"a|b"}',
        'x{service="b",service=~"a|b"}',
      ],
      queries: [
        'x{service="a",service=~"a|b"}',
        'x{service="b",service=~"a|b"}',
      ],
    },
  ])('$name', ({ selectors, queries }) => {
    expect(asked(selectors)).toEqual(queries);
  });

  it('cuts regular expressions that grow too long', () => {
    const names = Array.from(
      { length: 1_000 },
      (_, index) => `a-service-with-a-rather-long-name-${index}`,
    );
    const groups = groupSelectors(
      names.map(name => selector(`x{service="${name}"}`)),
    );
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.flatMap(group => [...group.members.keys()])).toEqual(names);
    for (const group of groups) {
      expect(group.selector.matchers[0].value.length).toBeLessThan(20_000);
    }
  });

  it('halves a group until each member is alone', () => {
    const [group] = groupSelectors(
      ['x{service="a"}', 'x{service="b"}', 'x{service="c"}'].map(selector),
    );
    const halves = splitGroup(group);
    expect(halves?.map(half => printPromql(half.selector))).toEqual([
      'x{service=~"a|b"}',
      'x{service="c"}',
    ]);
    expect(splitGroup(groupSelectors([selector('x')])[0])).toBeUndefined();
  });
});
