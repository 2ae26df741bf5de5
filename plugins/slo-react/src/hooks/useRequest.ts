import { useCallback, useEffect, useState } from 'react';
import { Loadable } from './Loadable';

type Settled<T> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly question: string; readonly value: T }
  | {
      readonly kind: 'error';
      readonly question: string;
      readonly error: Error;
    };

/**
 * Asks when `key` changes. An answer that is no longer wanted is aborted, and never shown: a slow first page cannot overwrite
 * a fast second one. The last value stays while the next loads.
 *
 * @param key - What the request depends on; two equal keys are one question.
 * @param request - Reads the answer; gets the signal that says nobody waits any more.
 * @public
 */
export function useRequest<T>(
  key: string,
  request: (signal: AbortSignal) => Promise<T>,
): Loadable<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>({ kind: 'nothing' });
  const again = useCallback(() => setAttempt(count => count + 1), []);
  const question = `${attempt} ${key}`;

  useEffect(() => {
    const controller = new AbortController();
    request(controller.signal).then(
      value => {
        if (!controller.signal.aborted)
          setSettled({ kind: 'value', question, value });
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const error = thrown instanceof Error ? thrown : new Error(`${thrown}`);
        setSettled({ kind: 'error', question, error });
      },
    );
    return () => controller.abort();
    // The key stands for everything that the request reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question]);

  switch (settled.kind) {
    case 'value': {
      const isStale = settled.question !== question;
      return { status: 'ready', value: settled.value, isStale, reload: again };
    }
    case 'error':
      if (settled.question !== question) return { status: 'loading' };
      return { status: 'failed', error: settled.error, retry: again };
    default:
      return { status: 'loading' };
  }
}
