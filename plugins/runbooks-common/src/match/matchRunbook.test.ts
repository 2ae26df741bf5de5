import fc from 'fast-check';
import { MATCH_RULES, MATCH_SCOPES } from '../wire';
import { parseGiven } from './GivenRunbook';
import { MatchCandidate, MatchPlace, scopeOf } from './MatchCandidate';
import { RunbookIndex } from './RunbookIndex';
import { matchRunbook } from './matchRunbook';

const SHOP = 'component:default/shop';
const place: MatchPlace = {
  own: { entityRef: SHOP, docsRef: SHOP },
  system: { entityRef: 'system:default/s', docsRef: 'component:default/site' },
  owner: { entityRef: 'group:default/team', docsRef: 'group:default/team' },
  shared: ['component:default/common'],
};
const DOCS = {
  own: SHOP,
  system: 'component:default/site',
  owner: 'group:default/team',
  shared: 'component:default/common',
  elsewhere: 'component:default/other',
};

function candidate(
  where: keyof typeof DOCS,
  path: string,
  fields: Partial<MatchCandidate> = {},
): MatchCandidate {
  const docsRef = DOCS[where];
  return {
    ref: `${docsRef}/${path}`,
    title: path,
    docsRef,
    path,
    page: `${path}/`,
    alerts: [],
    supersedes: [],
    slos: [],
    entityRefs: [docsRef],
    isForNamed: false,
    status: 'active',
    ...fields,
  };
}

const alert = {
  name: 'CheckoutBurn',
  entityRef: SHOP,
  slo: 'success',
  given: parseGiven('https://site.example/runbooks/web/fails#fix', ''),
};
const byRule = {
  runbookUrl: () => ['web/Fails', {}] as const,
  alerts: () => ['a', { alerts: ['checkoutburn#here'] }] as const,
  fileName: () => ['x/checkoutBURN', {}] as const,
  supersedes: () => ['b', { supersedes: ['Checkout*'] }] as const,
  slos: () => ['c', { slos: ['Success'] }] as const,
};
const scoped = (all: readonly MatchCandidate[]) =>
  all.map(each => ({ candidate: each, scope: scopeOf(each, place) }));
const match = (all: readonly MatchCandidate[], asked: object = {}) =>
  matchRunbook({ ...alert, ...asked }, scoped(all));

it.each(MATCH_RULES)('finds by %s, and says so', rule => {
  const [path, fields] = byRule[rule]();
  const found = match([candidate('own', path, fields)]);
  expect(found.match).toMatchObject({
    rule,
    scope: 'own',
    candidate: { path },
  });
  expect(found.tried.map(each => each.rule)).toEqual(
    MATCH_RULES.slice(0, MATCH_RULES.indexOf(rule) + 1),
  );
  expect(found.tried.at(-1)?.outcome).toBe(found.match?.because);
});

it('carries the section that is named', () => {
  const [path, fields] = byRule.alerts();
  expect(match([candidate('own', path, fields)]).match?.anchor).toBe('here');
  expect(match([candidate('own', 'web/fails')]).match?.anchor).toBe('fix');
});

it('finds nothing elsewhere, but by the address of a page or its source', () => {
  const [path, fields] = byRule.alerts();
  const other = candidate('elsewhere', path, fields);
  expect(
    match([other, candidate('elsewhere', 'web/fails')]).match,
  ).toBeUndefined();
  const given = parseGiven(`/docs/default/component/other/${path}`, '');
  const asked = { given, givenDocsRef: DOCS.elsewhere };
  expect(match([other], asked).match).toMatchObject({ rule: 'runbookUrl' });
  const source = {
    ...other,
    sourceUrl: 'https://github.com/o/r/tree/main/a.md',
  };
  const address = 'https://github.com/o/r/blob/main/a.md';
  expect(
    match([source], { given: parseGiven(address, '') }).match,
  ).toMatchObject({
    rule: 'runbookUrl',
  });
});

it('prefers a name to a pattern, what names the entity, what is active', () => {
  const exact = candidate('own', 'z', { alerts: ['CheckoutBurn'] });
  const pattern = candidate('own', 'a', { alerts: ['Checkout*'] });
  expect(match([pattern, exact]).match?.candidate).toBe(exact);
  const naming = candidate('system', 'z', {
    ...{ alerts: ['CheckoutBurn'], entityRefs: [SHOP], isForNamed: true },
  });
  expect(match([{ ...exact, entityRefs: [] }, naming]).match?.candidate).toBe(
    naming,
  );
  const old = { ...exact, ref: 'a', status: 'deprecated' as const };
  expect(match([old, exact]).match?.candidate).toBe(exact);
});

it('has pages of docs that are shared whole for all, but those that name others', () => {
  const shop = { entityRef: SHOP, docsRef: DOCS.system };
  const open = candidate('system', 'a');
  const named = {
    ...open,
    entityRefs: ['component:default/x'],
    isForNamed: true,
  };
  const at = (own: MatchPlace['own'], each: MatchCandidate) =>
    scopeOf(each, { own, shared: [] });
  expect(at(shop, open)).toBe('own');
  expect(at(shop, named)).toBeUndefined();
  expect(at({ ...shop, hasDocsPath: true }, open)).toBeUndefined();
  expect(at({ entityRef: DOCS.system, docsRef: DOCS.system }, named)).toBe(
    'own',
  );
});

const anyCandidate = fc
  .record({
    where: fc.constantFrom(...MATCH_SCOPES, 'elsewhere' as const),
    rule: fc.constantFrom(...MATCH_RULES),
    number: fc.nat({ max: 9 }),
    status: fc.constantFrom('active' as const, 'deprecated' as const),
  })
  .map(({ where, rule, number, status }) => {
    const [path, fields] = byRule[rule]();
    return candidate(where, `${number}/${path}`, { ...fields, status });
  });
const anyCandidates = fc.uniqueArray(anyCandidate, {
  selector: each => each.ref,
  maxLength: 8,
});
const rank = (found: ReturnType<typeof match>['match']) =>
  found
    ? MATCH_RULES.indexOf(found.rule) * 10 + MATCH_SCOPES.indexOf(found.scope)
    : Infinity;

it('finds the first rule, then the nearest, of all that each would find by itself', () => {
  fc.assert(
    fc.property(anyCandidates, all => {
      const alone = all.map(each => rank(match([each]).match));
      expect(rank(match(all).match)).toBe(Math.min(Infinity, ...alone));
    }),
  );
});

it('finds the same whatever the order, also through an index', () => {
  fc.assert(
    fc.property(anyCandidates, all => {
      const found = match(all).match?.candidate.ref;
      expect(match([...all].reverse()).match?.candidate.ref).toBe(found);
      const near = new RunbookIndex(all).candidatesOf(alert, place);
      expect(matchRunbook(alert, near).match?.candidate.ref).toBe(found);
    }),
  );
});
