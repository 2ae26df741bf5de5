import { TestApiProvider } from '@backstage/test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { Loadable } from '../../hooks';
import { act, renderHook } from '@testing-library/react';
import { useLive } from './useLive';

const HALF_MINUTE = 30_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const ready = (value: string, reload = () => {}): Loadable<string> => ({
  status: 'ready',
  value,
  isStale: false,
  reload,
});
const failed = (message: string, retry = () => {}): Loadable<string> => ({
  status: 'failed',
  error: new Error(message),
  retry,
});

/** The portal's signals by hand, or none. */
function aHook(loaded: Loadable<string>, options?: { hasSignals: boolean }) {
  let send: (message: { about: string }) => void = () => {};
  const signals: SignalApi = {
    subscribe: (channel, onMessage) => {
      if (channel !== 'alerts') throw new Error(`Unknown: ${channel}`);
      send = message => onMessage(message as never);
      return { unsubscribe: () => {} };
    },
  };
  const hook = renderHook(
    (props: { subject: string; loaded: Loadable<string> }) =>
      useLive('alerts', props.subject, props.loaded),
    {
      initialProps: { subject: 'a', loaded },
      wrapper: ({ children }) =>
        options?.hasSignals ? (
          <TestApiProvider apis={[[signalApiRef, signals]]}>
            {children}
          </TestApiProvider>
        ) : (
          <TestApiProvider apis={[]}>{children}</TestApiProvider>
        ),
    },
  );
  return {
    ...hook,
    send: (message: { about: string }) => act(() => send(message)),
  };
}

it('asks every half minute where the portal has no signals', () => {
  const reload = jest.fn();
  const { unmount } = aHook(ready('A', reload));
  act(() => jest.advanceTimersByTime(3 * HALF_MINUTE));
  expect(reload).toHaveBeenCalledTimes(3);
  unmount();
  act(() => jest.advanceTimersByTime(3 * HALF_MINUTE));
  expect(reload).toHaveBeenCalledTimes(3);
});

it('asks at once when a signal says that alerts moved, and seldom otherwise', () => {
  const reload = jest.fn();
  const { send } = aHook(ready('A', reload), { hasSignals: true });
  act(() => jest.advanceTimersByTime(3 * HALF_MINUTE));
  expect(reload).not.toHaveBeenCalled();
  send({ about: 'alerts' });
  expect(reload).toHaveBeenCalledTimes(1);
  act(() => jest.advanceTimersByTime(2 * HALF_MINUTE));
  expect(reload).toHaveBeenCalledTimes(2);
});

it('tries again by itself after a failure', () => {
  const retry = jest.fn();
  aHook(failed('down', retry));
  act(() => jest.advanceTimersByTime(HALF_MINUTE));
  expect(retry).toHaveBeenCalledTimes(1);
});

it('keeps the last answer of the same subject, and says why it is old', () => {
  const { result, rerender } = aHook(ready('A'));
  rerender({ subject: 'a', loaded: failed('down') });
  expect(result.current.loaded).toMatchObject({ value: 'A' });
  expect(result.current.trouble?.message).toBe('down');
  rerender({ subject: 'a', loaded: { status: 'loading' } });
  expect(result.current.loaded).toMatchObject({ value: 'A' });
  rerender({ subject: 'a', loaded: ready('B') });
  expect(result.current).toMatchObject({ loaded: { value: 'B' } });
  expect(result.current.trouble).toBeUndefined();
});

it('never keeps the answer of another subject', () => {
  const { result, rerender } = aHook(ready('A'));
  const stale: Loadable<string> = {
    status: 'ready',
    value: 'A',
    isStale: true,
    reload: () => {},
  };
  rerender({ subject: 'b', loaded: stale });
  rerender({ subject: 'b', loaded: failed('down') });
  expect(result.current.loaded).toMatchObject({ status: 'failed' });
});
