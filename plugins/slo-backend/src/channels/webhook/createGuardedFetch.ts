import { LookupAddress, lookup } from 'node:dns';
import { LookupFunction } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { AddressScope, isAllowedAddress } from './isAllowedAddress';

/** The code of the error that a name which leads to a forbidden address ends with. */
export const FORBIDDEN_ADDRESS = 'FORBIDDEN_ADDRESS';

type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const resolveAll: Resolve = (hostname, done) =>
  lookup(hostname, { all: true }, done);

/**
 * A fetch that connects only where it may. The name is resolved once, every address of it is checked, and the connection goes to
 * those very addresses: a name that answers differently the next moment gains nothing. Each request has a connection of its own.
 * Addresses written as such are not looked up: check them before.
 */
export function createGuardedFetch(
  scope: AddressScope,
  resolve: Resolve = resolveAll,
): typeof fetch {
  const guarded: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error) {
        callback(error, []);
      } else if (
        addresses.every(each => isAllowedAddress(each.address, scope))
      ) {
        const [first] = addresses;
        if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      } else {
        const forbidden = new Error('The name leads to a forbidden address');
        callback(Object.assign(forbidden, { code: FORBIDDEN_ADDRESS }), []);
      }
    });
  };
  const dispatcher = new Agent({ pipelining: 0, connect: { lookup: guarded } });
  // The types of undici's own fetch and of the global one are declared apart; they are the same.
  const send = undiciFetch as unknown as (
    input: Parameters<typeof fetch>[0],
    init: object,
  ) => Promise<Response>;
  return (input, init) => send(input, { ...init, dispatcher });
}
