import { toWireInstant } from '../instant';
import { postmortemContent } from '../wire';
import { DraftInput, draftContent } from './draftContent';
import { draftRunbooks } from './draftRunbooks';
import { proposeActions } from './proposeActions';

const ann = 'user:default/ann';
const input: DraftInput = {
  incident: {
    id: '11111111-1111-4111-8111-111111111111',
    ref: 'INC-2026-001',
    title: 'Nobody could pay',
    summary: '',
    severity: 2,
    visibility: 'internal',
    viewers: [],
    entityRefs: ['component:default/checkout'],
    roles: [
      { role: 'lead', ref: ann },
      { role: 'expert', ref: 'user:default/eve' },
      { role: 'scribe', ref: 'user:default/ben' },
    ],
    milestones: { declared: toWireInstant(600_000) },
    external: null,
  },
  timeline: [],
  alerts: [],
  sloImpacts: [],
  runs: [],
  owner: 'group:default/shop',
};

it('invents nothing', () => {
  const drafted = postmortemContent.parse(draftContent(input));
  expect(drafted).toMatchObject({
    title: 'Nobody could pay',
    ownerRef: 'group:default/shop',
    authorRefs: [ann, 'user:default/ben'],
    incidentRefs: [{ provider: 'nines', id: input.incident.id }],
    summary: '',
    impact: { text: '' },
    trigger: '',
    resolution: '',
    factors: [],
    milestones: { declared: toWireInstant(600_000) },
  });
  expect(drafted.detection).toBeUndefined();
});

it('says the effect where the title is the name of an alert, and that the alert detected it', () => {
  const alert = {
    occurrence: '7',
    name: 'CheckoutSuccessBurnPage',
    sloRef: 'component:default/checkout/success',
  };
  const incident = { ...input.incident, title: 'CheckoutSuccessBurnPage' };
  expect(draftContent({ ...input, incident, alerts: [alert] })).toMatchObject({
    title: 'success of checkout missed its objective',
    detection: { source: 'alert', alertRef: '7' },
  });
});

it('names each runbook once, with its worst verdict', () => {
  const run = (
    runbookRef: string,
    verdict: 'helped' | 'wrong' | 'missingStep' | null,
    isUsed = true,
  ) => ({
    runbookRef,
    title: runbookRef,
    verdict,
    isUsed,
  });
  expect(
    draftRunbooks([
      run('a', 'helped'),
      run('a', 'missingStep'),
      run('b', null),
      run('c', null, false),
    ]),
  ).toEqual([
    { runbookRef: 'a', verdict: 'missing' },
    {
      runbookRef: 'b',
      verdict: 'helped',
      note: expect.stringMatching(/nobody gave a verdict/),
    },
    { runbookRef: 'c', verdict: 'not_used' },
  ]);
});

it('proposes items for runbooks that were wrong, for factors and for lessons', () => {
  const content = postmortemContent.parse({
    ...draftContent(input),
    runbooks: [
      { runbookRef: 'a', verdict: 'wrong', note: 'Step 2' },
      { runbookRef: 'b', verdict: 'helped' },
    ],
    factors: [{ id: 'f', kind: 'monitoring', text: 'No alert\nfor it' }],
    lessons: {
      wentWell: [],
      wentWrong: [{ id: 'l', text: 'Slow' }],
      gotLucky: [],
      surprised: [],
    },
  });
  expect(
    proposeActions(content).map(({ from, title, description, type }) => [
      from,
      title,
      description,
      type,
    ]),
  ).toEqual([
    ['runbooks.a', 'Correct the runbook a: it was wrong', 'Step 2', 'document'],
    ['factors.f', 'No alert', 'No alert\nfor it', 'detect'],
    ['lessons.wentWrong.l', 'Follow up: Slow', '', 'process'],
  ]);
});
