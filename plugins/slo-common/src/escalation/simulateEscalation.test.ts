import { Suppression } from '../alert';
import { at, checkoutPage, threeSteps } from './__testUtils__/alerts';
import { simulateEscalation } from './simulateEscalation';
import { EscalationBook } from './types';

const book: EscalationBook = {
  policies: [{ ...threeSteps, repeat: 1 }],
  fallback: 'pagerduty:platform',
};

const minute = (instant: number) => (instant - at(0)) / 60_000;

it('tells who would be told, when and why', () => {
  const { steps, why } = simulateEscalation(book, checkoutPage, { at: at(0) });
  expect(steps.map(step => [minute(step.at), step.step, step.why])).toEqual([
    [0, 1, 'It fires.'],
    [10, 2, 'Nobody acknowledged for 10 min.'],
    [20, 3, 'Nobody acknowledged for 10 min.'],
    [30, 1, 'Nobody acknowledged for 10 min; round 2 begins.'],
    [40, 2, 'Nobody acknowledged for 10 min.'],
    [50, 3, 'Nobody acknowledged for 10 min.'],
  ]);
  expect(why).toBe(
    'The policy "payments" (from app-config) is the first that matches.',
  );
});

it('begins when a silence ends', () => {
  const suppression: Suppression = {
    by: 'silence',
    id: '1',
    author: 'user:default/ana',
    reason: 'migration',
    until: at(45),
  };
  const { steps } = simulateEscalation(book, checkoutPage, {
    at: at(0),
    suppression,
  });
  expect(minute(steps[0].at)).toBe(45);
  expect(steps[0].why).toBe('It is still firing when the suppression ends.');
});

it('tells nobody while the page of the objective is open', () => {
  const suppression = { by: 'page', occurrenceId: 'occ-1' } as const;
  const alert = { ...checkoutPage, severity: 'ticket' as const };
  const { steps } = simulateEscalation(book, alert, { at: at(0), suppression });
  expect(steps).toEqual([]);
});

it('warns of what may not be meant', () => {
  const quietHours = { timezone: 'UTC', from: '11:00', to: '13:00' };
  const { steps, warnings } = simulateEscalation(
    {
      ...book,
      policies: [{ ...threeSteps, quietHours }],
      destinations: new Set(['slack:payments', 'pagerduty:payments']),
    },
    checkoutPage,
    { at: at(0) },
  );
  expect(steps[0]).toMatchObject({ at: at(60), why: 'Quiet hours end.' });
  expect(warnings).toEqual([
    'The destination "pagerduty:managers" is not configured: pagerduty:platform is told instead.',
    'In quiet hours a page waits until they end: no step has "duringQuietHours: tell".',
  ]);
});

it('warns when there is nobody, or only an inbox', () => {
  const nobody = simulateEscalation({ policies: [] }, checkoutPage, {
    at: at(0),
  });
  expect(nobody).toMatchObject({
    policy: undefined,
    steps: [],
    warnings: ['Nobody would be told.'],
  });
  const steps = [{ ...threeSteps.steps[0], notify: ['notifications:owners'] }];
  const inbox = simulateEscalation(
    { policies: [{ ...threeSteps, steps }] },
    checkoutPage,
    { at: at(0) },
  );
  expect(inbox.warnings).toEqual([
    'Only an inbox is told, which wakes nobody.',
  ]);
});
