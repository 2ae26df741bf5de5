import { parseRunbook } from '../document';
import { lintRunbook } from '../lint';
import { runbookFileName } from './runbookFileName';
import { SkeletonFacts, skeletonOf } from './skeletonOf';

const errorsOf = (text: string) =>
  lintRunbook(parseRunbook(text), {
    file: 'a.md',
    mode: 'strict',
    today: '2026-11-25',
  })
    .filter(({ level }) => level === 'error')
    .map(({ rule }) => rule);

it('says what it was told, and marks what nobody has written yet', () => {
  const text = skeletonOf({
    alert: 'CheckoutBurnPage',
    title: 'Checkout fails',
    owner: 'group:default/payments',
    entityRef: 'component:default/checkout',
    slo: 'checkout',
    today: '2026-11-25',
  });
  const { frontMatter, problems, sections } = parseRunbook(text);
  expect(problems).toEqual([]);
  expect(frontMatter).toMatchObject({
    title: 'Checkout fails',
    alerts: ['CheckoutBurnPage'],
    slos: ['checkout'],
    entityRefs: ['component:default/checkout'],
    owner: 'group:default/payments',
    lastReviewedOn: '2026-11-25',
    reviewIn: { amount: 6, unit: 'months' },
    status: 'draft',
  });
  expect(sections.map(({ kind }) => kind)).toEqual([
    null,
    'symptoms',
    'diagnosis',
    'resolution',
    'prevention',
  ]);
  expect(errorsOf(text)).toEqual(Array(4).fill('sections/placeholder'));
});

it('has no error once the placeholders are written', () => {
  const text = skeletonOf({ alert: 'A', today: '2026-11-25' });
  expect(errorsOf(text.replace(/TODO: /g, ''))).toEqual([]);
});

it.each<Partial<SkeletonFacts>>([
  { alert: 'a: b # c' },
  { alert: '---\ntitle: other' },
  { alert: '# [x](javascript:y) <b> `c` {#d}' },
  { alert: '"', title: "'\n## Symptoms\n\nnone" },
  { alert: '日本語', title: '!!python/object' },
])('takes nothing of %j for markup', facts => {
  const text = skeletonOf({ alert: '', today: '2026-11-25', ...facts });
  const { frontMatter, title, sections, links } = parseRunbook(text);
  const oneLine = (value = '') => value.replace(/\s+/g, ' ');
  expect(frontMatter.alerts).toEqual([oneLine(facts.alert)]);
  expect(title).toBe(oneLine(facts.title ?? facts.alert));
  expect(sections[0].heading).toBe(title);
  expect([sections.length, links]).toEqual([5, []]);
});

it.each([
  ['CheckoutBurnPage', 'checkout-burn-page.md'],
  ['KubeAPIErrorBudgetBurn', 'kube-api-error-budget-burn.md'],
  ['etcdHighFsyncDurations', 'etcd-high-fsync-durations.md'],
  ['http_5xx rate', 'http-5xx-rate.md'],
  ['Ärger!', 'arger.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  ['日本語', 'runbook.md'],
  ['A'.repeat(500), `${'a'.repeat(100)}.md`],
])('the runbook of %j is %j', (alert, file) => {
  expect(runbookFileName(alert)).toBe(file);
});
