import { truncateText } from './truncateText';

it.each([
  { text: 'short', limit: 5, kept: 'short' },
  { text: 'longer', limit: 5, kept: 'long…' },
  { text: 'ab😀cd', limit: 4, kept: 'ab…' },
  { text: 'ab😀cd', limit: 5, kept: 'ab😀…' },
  { text: 'half \ud83d pair', limit: 20, kept: 'half \ufffd pair' },
])('keeps $kept of $text at $limit', ({ text, limit, kept }) => {
  expect(truncateText(text, limit)).toBe(kept);
});

const HARD = 'a\ud83d😀\udc00\ud83d\ud83d😀é\u0000';

it.each(Array.from(HARD, (_, limit) => limit + 1))(
  'stays within %s units, in UTF-8 that comes back the same',
  limit => {
    const kept = truncateText(HARD.repeat(2), limit);
    expect(kept.length).toBeLessThanOrEqual(limit);
    expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
  },
);
