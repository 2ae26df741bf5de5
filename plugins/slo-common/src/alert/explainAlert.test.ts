import { RUNBOOK_ANNOTATION } from '../annotations';
import { DAY } from '../status/__testUtils__/history';
import { Instant, Ratio } from '../units';
import { condition, judged, subjectOf } from './__testUtils__/judged';
import { budget, burn, noData } from './__testUtils__/facts';
import { explainAlert, runbookOf } from './explainAlert';
import { Suppression } from './types';

const SINCE = Date.UTC(2026, 10, 24, 3, 12) as Instant;
const UNTIL = (SINCE + 3_600_000) as Instant;
const base = {
  title: 'Checkout success',
  target: 0.999 as Ratio,
  windowLabel: '30 days',
  since: SINCE,
};

it('says in a sentence what burns, how fast, and what it costs', () => {
  const { page } = judged([{ minutes: 40 * DAY }, { minutes: 10, bad: 15 }]);
  const { sentence, lines, notPaged } = explainAlert({
    ...base,
    reasons: page.reasons,
  });
  expect(sentence).toBe(
    'Checkout success burns its error budget at 25 times the even rate over 1 hour and 150 times the even rate over 5 minutes (threshold 14.4), 3.5 % of the budget in 1 hour.',
  );
  expect(lines).toEqual([
    'The objective is 99.9 % over 30 days.',
    'Over 1 hour 25 times the even rate: 150 bad of 6,000 events, 6 allowed.',
    'Over 5 minutes 150 times the even rate: 75 bad of 500 events, 0.5 allowed.',
    'Threshold 14.4. The Site Reliability Workbook, chapter 5, table 5-8: 2 % of the budget in 1 hour.',
    'Enough events to tell it from chance: 150 bad of 6,000.',
    'It holds since 2026-11-24 03:12 UTC.',
  ]);
  expect(notPaged).toBeUndefined();
});

it('says what else holds, and what came later', () => {
  const { lines } = explainAlert({
    ...base,
    reasons: [budget(0.75), noData()],
    changes: [{ at: UNTIL, added: [budget(0.75)] }],
  });
  expect(lines.join('\n')).toContain(
    'It also has spent 76 % of its error budget (threshold 75 %).',
  );
  expect(lines.at(-1)).toBe(
    'New at 2026-11-24 04:12 UTC: it has spent 76 % of its error budget (threshold 75 %).',
  );
});

it('says what could not be measured', () => {
  expect(explainAlert({ ...base, reasons: [noData()] }).sentence).toBe(
    'Checkout success cannot be judged: nothing was measured of late.',
  );
});

it('says when the budget runs out, with its range', () => {
  const { sentence, lines } = explainAlert({
    ...base,
    reasons: [{ kind: 'forecast', exhaustedAt: UNTIL, range: [SINCE, UNTIL] }],
  });
  expect(sentence).toContain('at about 2026-11-24 04:12 UTC');
  expect(lines).toContain(
    'The budget runs out between 2026-11-24 03:12 UTC and 2026-11-24 04:12 UTC.',
  );
});

it('says of a spent budget that none is left', () => {
  const { sentence } = explainAlert({ ...base, reasons: [budget(1)] });
  expect(sentence).toBe(
    'Checkout success has no error budget left: 101 % of it is spent.',
  );
});

describe('why it did not page', () => {
  it.each<{ suppression: Suppression; says: string }>([
    {
      suppression: {
        by: 'silence',
        id: 's1',
        author: 'user:default/ada',
        reason: 'load test',
        until: UNTIL,
      },
      says: 'Silenced by user:default/ada until 2026-11-24 04:12 UTC: load test',
    },
    {
      suppression: {
        by: 'maintenance',
        id: 'm1',
        reason: 'database move',
        until: UNTIL,
      },
      says: 'Maintenance until 2026-11-24 04:12 UTC: database move',
    },
    {
      suppression: { by: 'page', occurrenceId: 'occ-1' },
      says: 'A page of the same objective is open, which says more.',
    },
    {
      suppression: { by: 'deadSource', instance: 'eu' },
      says: 'The metrics instance "eu" cannot be asked, and has an alert of its own.',
    },
  ])('$suppression.by', ({ suppression, says }) => {
    const reasons = [burn()];
    expect(explainAlert({ ...base, reasons, suppression }).notPaged).toBe(says);
  });

  it('the guard', () => {
    const { ticket } = judged([
      { minutes: 40 * DAY, total: 1 / 6 },
      { minutes: 1, total: 1, bad: 1 },
    ]);
    const { notPaged } = explainAlert({ ...base, reasons: ticket.reasons });
    expect(notPaged).toMatch(
      /^Too few events to tell it from chance: 1 bad of 10.83; a service that keeps its objective has that in 1.1 % of such windows. A ticket instead of a page.$/,
    );
  });
});

describe('the runbook', () => {
  const { definition } = subjectOf({});
  const own = { [RUNBOOK_ANNOTATION]: 'policy.md' };
  const annotations = { [RUNBOOK_ANNOTATION]: 'slo.md' };

  it('is that of the policy that fired, else that of the SLO, else none', () => {
    const alertConditions = [condition({ annotations: own })];
    const slo = { ...definition, annotations, alertConditions };
    const { page } = judged(
      [{ minutes: 40 * DAY }, { minutes: 60, bad: 100 }],
      { alertConditions },
    );
    expect(runbookOf(slo, page.reasons)).toBe('policy.md');
    expect(runbookOf(slo, [burn()])).toBe('slo.md');
    expect(runbookOf(definition, [burn()])).toBeUndefined();
  });
});
