import { DAY, Stretch } from '../status/__testUtils__/history';
import { PAGE, Series, TICKET } from './__testUtils__/facts';
import { judged } from './__testUtils__/judged';

/** A minute of traffic, as often as it lasts. */
type Part = {
  readonly minutes: number;
  readonly total: number;
  readonly bad: number;
};

/**
 * The whole pure chain, minute by minute after a clean history: sums, status, facts, transition. Answers what both series did.
 */
function play(perMinute: number, parts: readonly Part[]) {
  const page = new Series(PAGE);
  const ticket = new Series(TICKET);
  const past: Stretch[] = [{ minutes: 40 * DAY, total: perMinute }];
  for (const { minutes, ...minute } of parts) {
    for (let i = 0; i < minutes; i += 1) {
      past.push({ minutes: 1, ...minute });
      const facts = judged(past, { policy: { budgetThresholds: [] } });
      page.see(facts.page);
      ticket.see(facts.ticket);
    }
  }
  return { page: page.told, ticket: ticket.told };
}

it('pages in the first minute of an outage of an hour, and ends six minutes after it', () => {
  const { page } = play(100, [
    { minutes: 60, total: 100, bad: 100 },
    { minutes: 45, total: 100, bad: 0 },
  ]);
  expect(page).toEqual(['opened@0', 'changed@2', 'resolved@65']);
});

it('pages for the third failure of a service with ten requests an hour, and once', () => {
  const { page, ticket } = play(10 / 60, [
    ...Array.from({ length: 6 }, () => [
      { minutes: 5, total: 0, bad: 0 },
      { minutes: 1, total: 1, bad: 1 },
    ]).flat(),
  ]);
  expect(page).toEqual(['opened@17']);
  expect(ticket[0]).toBe('opened@5');
});

it('is one page for errors that come and go within the quarter of an hour', () => {
  const { page } = play(
    100,
    Array.from({ length: 6 }, () => [
      { minutes: 4, total: 100, bad: 50 },
      { minutes: 3, total: 100, bad: 0 },
    ]).flat(),
  );
  expect(page.filter(each => each.startsWith('opened'))).toEqual(['opened@1']);
});
