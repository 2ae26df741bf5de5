/** Runs something that may ignore its signal: after `timeoutMs`, or an abort, it is given up. @public */
export async function withDeadline<T>(
  run: (signal: AbortSignal) => Promise<T>,
  options: { timeoutMs: number; signal?: AbortSignal },
): Promise<T> {
  const controller = new AbortController();
  const seconds = options.timeoutMs / 1000;
  const late = new Error(`no answer within ${seconds} s`);
  const timer = setTimeout(() => controller.abort(late), options.timeoutMs);
  const forward = () => controller.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', forward);
  if (options.signal?.aborted) forward();
  try {
    return await Promise.race([
      run(controller.signal).catch(error => {
        throw controller.signal.aborted ? controller.signal.reason : error;
      }),
      rejectOnAbort(controller.signal),
    ]);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', forward);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
