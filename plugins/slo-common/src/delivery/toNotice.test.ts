import { Instant } from '../units';
import { toNotice } from './toNotice';

const at = 1_800_000_000_000 as Instant;
const notice = (name: string, runbooksUrl?: string) =>
  toNotice({
    event: 'triggered',
    groupId: 'nines-1',
    name,
    sentence: 'Something is wrong',
    raisedAt: at,
    portalUrl: 'https://portal.example',
    ...(runbooksUrl && { runbooksUrl }),
    now: at,
  }).occurrences[0];

const RUNBOOKS = 'https://portal.example/docs/default/component/nines';

it.each([
  ['destination:slack:ops', 'NinesDestinationFails', 'dead-letters'],
  ['auditor:delivery', 'NinesAlertsNotDelivered', 'auditor'],
  ['evaluation:stopped', 'NinesEvaluationStopped', 'tick-late'],
])('links %s to what to do', (name, alertName, page) => {
  expect(notice(name, RUNBOOKS)).toMatchObject({
    alertName,
    entityRef: 'component:default/nines',
    links: {
      alert: 'https://portal.example/slo/deliveries',
      runbook: `${RUNBOOKS}/${page}`,
    },
  });
});

it('links to no runbook where there is none', () => {
  expect(notice('auditor:delivery').links).not.toHaveProperty('runbook');
  expect(notice('test:slack:ops', RUNBOOKS).links).not.toHaveProperty(
    'runbook',
  );
});
