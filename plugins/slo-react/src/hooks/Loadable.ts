/**
 * What a hook knows of an answer. A failure never hides behind old numbers: `ready` is the only case with a value.
 *
 * @public
 */
export type Loadable<T> =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      readonly error: Error;
      /** Asks again. */
      readonly retry: () => void;
    }
  | {
      readonly status: 'ready';
      readonly value: T;
      /** True while the answer to a newer question is on its way and `value` still answers the last one. */
      readonly isStale: boolean;
      /** Asks again, keeping `value` until the answer is there. */
      readonly reload: () => void;
    };
