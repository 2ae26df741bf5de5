import { verifyHmac } from './verifyHmac';

// The vector of PagerDuty's documentation style: HMAC-SHA256 of these bytes, computed by another implementation.
const bytes = Buffer.from(
  '{"type":"incident.opened","timestamp":"2026-11-22T10:00:00Z","data":{"id":"inc_1"}}',
);
const valid =
  'd475d6b97b00114f01c327b6de9095e42878b132254d5b0cdf0bdd97b20c3721';

it.each([
  { name: 'the signature', signatures: [valid], isValid: true },
  { name: 'one of several', signatures: ['00', valid], isValid: true },
  { name: 'none', signatures: [], isValid: false },
  { name: 'upper case', signatures: [valid.toUpperCase()], isValid: false },
  { name: 'a prefix', signatures: [valid.slice(0, 32)], isValid: false },
  { name: 'an empty text', signatures: [''], isValid: false },
])('answers $isValid for $name', ({ signatures, isValid }) => {
  const secrets = ['rotated-away', 'pd-secret'];
  expect(verifyHmac({ bytes, signatures, secrets })).toBe(isValid);
});

it('refuses everything without a secret', () => {
  expect(verifyHmac({ bytes, signatures: [valid], secrets: [] })).toBe(false);
});

it('refuses other bytes', () => {
  const other = Buffer.concat([bytes, Buffer.from(' ')]);
  const check = { signatures: [valid], secrets: ['pd-secret'] };
  expect(verifyHmac({ ...check, bytes: other })).toBe(false);
});
