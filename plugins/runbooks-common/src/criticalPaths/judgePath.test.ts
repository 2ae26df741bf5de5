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
  ['several, each with a good runbook', [found(), found()]],
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

it('tells the worst gap of those that would wake somebody up', () => {
  const alerts = [
    alert('A', found()),
    alert('B', { kind: 'noRunbook' }, false),
    alert('C', found({ errors: 1 })),
    alert('D', found({ dueOn: '2026-01-01' })),
  ];
  const worst = { reason: 'lintFailing', alert: 'C', runbookRef: well.ref };
  expect(judgePath(alerts, TODAY)).toMatchObject(worst);
  expect(judgePath([...alerts].reverse(), TODAY)).toMatchObject(worst);
});

it('is not covered by the good runbook of a ticket while a page has none', () => {
  const ticket = alert('NoDataTicket', found(), false);
  const page = alert('BurnPage', { kind: 'noRunbook' });
  expect(judgePath([ticket, page], TODAY)?.alert).toBe('BurnPage');
  expect(judgePath([ticket], TODAY)).toBeUndefined();
});
