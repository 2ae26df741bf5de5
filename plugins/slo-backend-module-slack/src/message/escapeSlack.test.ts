import fc from 'fast-check';
import { escapeSlack } from './escapeSlack';

it.each([
  ['plain', 10, 'plain'],
  ['<!channel>', 40, '&lt;!channel&gt;'],
  ['<https://evil|grafana>', 60, '&lt;https://evil|grafana&gt;'],
  ['a & b', 10, 'a &amp; b'],
  ['abcdef', 5, 'abcd…'],
  ['abc&', 5, 'abc…'],
  ['&&', 6, '&amp;…'],
  ['😀😀', 3, '😀…'],
  ['\ud83d', 5, '\ufffd'],
  ['abc', 0, ''],
])('B23: writes %j within %s as %j', (text, limit, escaped) => {
  expect(escapeSlack(text, limit)).toBe(escaped);
});

it('stays within the limit and leaves nothing to interpret', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('<', '&', '>', '😀', 'a'),
      maxLength: 60,
    }),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 70 }), (raw, limit) => {
      const escaped = escapeSlack(raw, limit);
      expect(escaped.length).toBeLessThanOrEqual(limit);
      expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|\p{Surrogate}/u);
    }),
  );
});
