import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import { Loadable } from '../../hooks';

/** How often to ask where the portal has no signals; with them, for those that were lost. */
const POLL_MS = 30_000;
const CHECK_MS = 120_000;

/** What a page that keeps itself fresh shows. @public */
export type Live<T> = {
  readonly loaded: Loadable<T>;
  /** Why the last refresh failed, while `loaded` still holds the answer before it. */
  readonly trouble?: Error;
};

/**
 * Keeps an answer fresh: asks again when the backend signals that something moved, else now and then, and when the page is looked
 * at again. A refresh that fails does not take away what the reader was looking at, it says so.
 *
 * @param channel - of the portal's signals.
 * @param subject - what the answer is about: another subject never keeps the answer of the last.
 * @public
 */
export function useLive<T>(
  channel: string,
  subject: string,
  loaded: Loadable<T>,
): Live<T> {
  const { lastSignal, isSignalsAvailable } = useSignal(channel);
  const kept = useRef<{ subject: string; loaded: Loadable<T> }>();
  const again = useRef<() => void>(() => {});
  if (loaded.status === 'ready') {
    again.current = loaded.reload;
    if (!loaded.isStale) kept.current = { subject, loaded };
  }
  if (loaded.status === 'failed') again.current = loaded.retry;

  useEffect(() => {
    if (lastSignal) again.current();
  }, [lastSignal]);

  useEffect(() => {
    const ask = () => {
      if (!document.hidden) again.current();
    };
    const timer = setInterval(ask, isSignalsAvailable ? CHECK_MS : POLL_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [isSignalsAvailable]);

  const before = kept.current;
  if (loaded.status === 'ready' || before?.subject !== subject)
    return { loaded };
  return loaded.status === 'failed'
    ? { loaded: before.loaded, trouble: loaded.error }
    : { loaded: before.loaded };
}
