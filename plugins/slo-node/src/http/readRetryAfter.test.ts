import { readRetryAfter } from './readRetryAfter';

const date = 'Tue, 24 Nov 2026 10:00:00 GMT';

it.each([
  { retryAfter: '30', ms: 30_000 },
  { retryAfter: '0', ms: 0 },
  { retryAfter: '1.5', ms: 1_500 },
  { retryAfter: '1000000000', ms: 3_600_000 },
  { retryAfter: 'Tue, 24 Nov 2026 10:02:00 GMT', ms: 120_000 },
  { retryAfter: 'Tue, 24 Nov 2026 09:00:00 GMT', ms: undefined },
  { retryAfter: '-1', ms: undefined },
  { retryAfter: 'soon', ms: undefined },
  { retryAfter: '', ms: undefined },
])('reads $ms ms from "$retryAfter"', ({ retryAfter, ms }) => {
  const headers = new Headers({ date, 'retry-after': retryAfter });
  expect(readRetryAfter(headers)).toBe(ms);
});

it('reads no date without the time of the answer', () => {
  const headers = new Headers({ 'retry-after': date });
  expect(readRetryAfter(headers)).toBeUndefined();
});
