import { act, renderHook } from '@testing-library/react';
import { useRequest } from './useRequest';

/** Answers by hand, question by question. */
function aServer() {
  const open = new Map<
    string,
    {
      signal: AbortSignal;
      answer: (text: string) => void;
      fail: (error: Error) => void;
    }
  >();
  const ask = (key: string) => (signal: AbortSignal) =>
    new Promise<string>((answer, fail) =>
      open.set(key, { signal, answer, fail }),
    );
  return { open, ask };
}

type Props = { key: string; subject?: string };

function aHook() {
  const server = aServer();
  const first: Props = { key: 'a' };
  const hook = renderHook(
    ({ key, subject = 'same' }: Props) =>
      useRequest({ subject, detail: key }, server.ask(key)),
    { initialProps: first },
  );
  const settle = (work: () => void) => act(async () => work());
  return { ...server, ...hook, settle };
}

it('loads, then shows the answer', async () => {
  const { result, open, settle } = aHook();
  expect(result.current.status).toBe('loading');
  await settle(() => open.get('a')?.answer('A'));
  expect(result.current).toMatchObject({
    status: 'ready',
    value: 'A',
    isStale: false,
  });
});

it('keeps the last answer, marked, while the next one loads', async () => {
  const { result, rerender, open, settle } = aHook();
  await settle(() => open.get('a')?.answer('A'));
  rerender({ key: 'b' });
  expect(result.current).toMatchObject({ value: 'A', isStale: true });
  await settle(() => open.get('b')?.answer('B'));
  expect(result.current).toMatchObject({ value: 'B', isStale: false });
});

it('never shows an answer that came too late', async () => {
  const { result, rerender, open, settle } = aHook();
  rerender({ key: 'b' });
  expect(open.get('a')?.signal.aborted).toBe(true);
  await settle(() => open.get('b')?.answer('B'));
  await settle(() => open.get('a')?.answer('A'));
  expect(result.current).toMatchObject({ value: 'B' });
});

it('does not keep the answer of another subject', async () => {
  const { result, rerender, open, settle } = aHook();
  await settle(() => open.get('a')?.answer('A'));
  rerender({ key: 'b', subject: 'other' });
  expect(result.current.status).toBe('loading');
});

it('shows a failure instead of old numbers, and tries again on demand', async () => {
  const { result, rerender, open, settle } = aHook();
  await settle(() => open.get('a')?.answer('A'));
  rerender({ key: 'b' });
  await settle(() => open.get('b')?.fail(new Error('down')));
  expect(result.current).toMatchObject({
    status: 'failed',
    error: { message: 'down' },
  });
  await settle(() => {
    if (result.current.status === 'failed') result.current.retry();
  });
  await settle(() => open.get('b')?.answer('B'));
  expect(result.current).toMatchObject({ status: 'ready', value: 'B' });
});

it('aborts when the page is left', () => {
  const { open, unmount } = aHook();
  unmount();
  expect(open.get('a')?.signal.aborted).toBe(true);
});
