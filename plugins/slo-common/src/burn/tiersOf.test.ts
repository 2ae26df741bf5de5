import { Millis, MINUTE_MS } from '../units';
import { condition } from '../alert/__testUtils__/judged';
import { severityOf } from './severityOf';
import { tiersOf } from './tiersOf';
import { workbookTiers } from './workbookTiers';

const PERIOD = (30 * 1_440 * MINUTE_MS) as Millis;
const HOUR = (60 * MINUTE_MS) as Millis;

it.each([
  { text: 'page', severity: 'page' },
  { text: ' Critical ', severity: 'page' },
  { text: 'sev1', severity: 'page' },
  { text: 'SEV-2', severity: 'page' },
  { text: 'Severity 0', severity: 'page' },
  { text: 'P1', severity: 'page' },
  { text: 'priority_0', severity: 'page' },
  { text: 'high', severity: 'page' },
  { text: 'ticket', severity: 'ticket' },
  { text: 'warning', severity: 'ticket' },
  { text: 'sev3', severity: 'ticket' },
  { text: 'P2', severity: 'ticket' },
  { text: 'pages', severity: 'ticket' },
  { text: 'not critical', severity: 'ticket' },
])('takes severity "$text" for a $severity', ({ text, severity }) => {
  expect(severityOf(text)).toBe(severity);
});

it('is the table of the workbook where no policy is about burning', () => {
  expect(tiersOf([], PERIOD)).toEqual(workbookTiers(PERIOD));
  const onNoData = condition({
    alertWhenBreaching: false,
    alertWhenNoData: true,
  });
  expect(tiersOf([onNoData], PERIOD)).toEqual(workbookTiers(PERIOD));
});

it('makes a tier of one window of each condition, pages first', () => {
  const slow = condition({ name: 'slow', severity: 'ticket', threshold: 2 });
  const fast = condition({ lookbackWindow: HOUR, threshold: 14.4 });
  expect(tiersOf([slow, fast], PERIOD)).toEqual([
    {
      severity: 'page',
      budgetShare: expect.closeTo(0.02),
      longWindow: HOUR,
      shortWindow: HOUR,
      factor: 14.4,
      condition: {
        policy: 'on-call',
        name: 'fast',
        operator: 'gt',
        alertAfter: 0,
      },
    },
    expect.objectContaining({ severity: 'ticket', factor: 2 }),
  ]);
});

it('looks back over no less than what holds a judged slice', () => {
  const minimum = (20 * MINUTE_MS) as Millis;
  const none = condition({ lookbackWindow: 0 as Millis });
  expect(tiersOf([none], PERIOD, minimum)[0].longWindow).toBe(minimum);
  expect(tiersOf([none], PERIOD)[0].longWindow).toBe(MINUTE_MS);
});
