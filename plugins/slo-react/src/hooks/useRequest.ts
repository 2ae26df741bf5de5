import { useCallback, useEffect, useState } from 'react';
import { Loadable } from './Loadable';

/**
 * What a request is about, and what it asks of that. An answer stays on the page while another detail of the same subject
 * loads, never when the subject changes: the budget of one service must not stand on the page of another.
 *
 * @public
 */
export type Question = {
  readonly subject: string;
  readonly detail?: string;
};

type Settled<T> =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly subject: string;
      readonly value: T;
    }
  | { readonly kind: 'error'; readonly key: string; readonly error: Error };

/**
 * Asks when the question changes. An answer that is no longer wanted is aborted, and never shown: a slow first page cannot
 * overwrite a fast second one.
 *
 * @param question - Stands for everything that `request` depends on.
 * @param request - Reads the answer; gets the signal that says nobody waits any more.
 * @public
 */
export function useRequest<T>(
  { subject, detail = '' }: Question,
  request: (signal: AbortSignal) => Promise<T>,
): Loadable<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>({ kind: 'nothing' });
  const again = useCallback(() => setAttempt(count => count + 1), []);
  const key = JSON.stringify([attempt, subject, detail]);

  useEffect(() => {
    const controller = new AbortController();
    request(controller.signal).then(
      value => {
        if (controller.signal.aborted) return;
        setSettled({ kind: 'value', key, subject, value });
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const error = thrown instanceof Error ? thrown : new Error(`${thrown}`);
        setSettled({ kind: 'error', key, error });
      },
    );
    return () => controller.abort();
    // The key stands for everything that the request reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  if (settled.kind === 'value' && settled.subject === subject) {
    const isStale = settled.key !== key;
    return { status: 'ready', value: settled.value, isStale, reload: again };
  }
  if (settled.kind === 'error' && settled.key === key)
    return { status: 'failed', error: settled.error, retry: again };
  return { status: 'loading' };
}
