import { AlertOutcome, PathAlert, RunbookHealth, judgePath } from './judgePath';

const TODAY = '2026-11-25';
const well: RunbookHealth = {
  ref: 'component:default/shop/fails',
  title: 'It fails',
  built: 'built',
  errors: 0,
  isReviewed: true,
  dueOn: '2027-05-01',
};
const alert = (
  name: string,
  outcome: AlertOutcome,
  isPage = true,
): PathAlert => ({
  ...{ name, outcome, isPage },
});
const found = (fields: Partial<RunbookHealth> = {}): AlertOutcome => ({
  kind: 'found',
  runbook: { ...well, ...fields },
});

it.each<[string, AlertOutcome[]]>([
  ['one alert with a good runbook', [found()]],
  ['a page that is older than its source', [found({ built: 'stale' })]],
  ['a review without a due day', [found({ dueOn: undefined })]],
  ['one good among others', [{ kind: 'noRunbook' }, found()]],
])('is covered by %s', (_, outcomes) => {
  const alerts = outcomes.map((each, index) => alert(`A${index}`, each));
  expect(judgePath(alerts, TODAY)).toBeUndefined();
});

it.each<[string, AlertOutcome[]]>([
  ['noAlert', []],
  ['noRunbook', [{ kind: 'noRunbook' }]],
  ['deadPage', [{ kind: 'deadPage', given: 'https://gone.example' }]],
  ['deadAnchor', [{ kind: 'deadAnchor', anchor: 'fix', runbook: well }]],
  ['notBuilt', [found({ built: 'missing' })]],
  ['notBuilt', [found({ built: 'unknown' })]],
  ['lintFailing', [found({ errors: 2, dueOn: '2026-01-01' })]],
  ['overdue', [found({ dueOn: '2026-11-24' })]],
  ['notReviewed', [found({ isReviewed: false, dueOn: undefined })]],
])('has the gap %s', (reason, outcomes) => {
  const gap = judgePath(
    outcomes.map(each => alert('A', each)),
    TODAY,
  );
  expect(gap?.reason).toBe(reason);
  expect(gap?.message).toMatch(/^.{20,}\.$/);
});

it('tells the gap that is nearest to be closed, a page before a ticket', () => {
  const alerts = [
    alert('A', { kind: 'noRunbook' }),
    alert('B', found({ errors: 1 }), false),
    alert('C', found({ errors: 1 })),
  ];
  expect(judgePath(alerts, TODAY)).toMatchObject({
    reason: 'lintFailing',
    alert: 'C',
    runbookRef: well.ref,
  });
  expect(judgePath([...alerts].reverse(), TODAY)?.alert).toBe('C');
});
