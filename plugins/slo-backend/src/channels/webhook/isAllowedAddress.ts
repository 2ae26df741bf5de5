import ipaddr from 'ipaddr.js';

/** Where an endpoint may be: the internet, or also the operator's own network. */
export type AddressScope = 'public' | 'private';

/** Ranges inside an operator's own network. Link-local is none: cloud metadata is there. */
const PRIVATE_RANGES = new Set([
  'private',
  'loopback',
  'uniqueLocal',
  'carrierGradeNat',
]);

/** Whether a connection to an address is allowed; what is no address is not. IPv4 inside IPv6 is judged as IPv4. */
export function isAllowedAddress(text: string, scope: AddressScope): boolean {
  if (!ipaddr.isValid(text)) return false;
  const range = ipaddr.process(text).range();
  if (range === 'unicast') return true;
  return scope === 'private' && PRIVATE_RANGES.has(range);
}
