import { capPairs } from './capPairs';

it('keeps as many pairs as may be, and none that is not one', () => {
  const many = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`l${i}`, 'x'.repeat(5_000)]),
  );
  const kept = capPairs({
    ['x'.repeat(129)]: 'too long a key',
    'a\0b': 'no key of a database',
    ...JSON.parse('{"__proto__": "polluted"}'),
    ...many,
  });
  expect(Object.keys(kept)).toEqual(Object.keys(many).slice(0, 64));
  expect(kept.l0).toHaveLength(1_024);
});

it('drops what PostgreSQL cannot store', () => {
  expect(capPairs({ summary: 'a\0b' })).toEqual({ summary: 'ab' });
});
