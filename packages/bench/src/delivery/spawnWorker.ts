import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { WorkerOrders } from './worker';

/** A worker process. */
export type RunningWorker = {
  /** Resolves when it works; rejects when it ended before. */
  readonly ready: Promise<void>;
  /** Sends SIGKILL and waits for the end. */
  kill(): Promise<void>;
};

/** Starts a bundled `worker.ts` in a process of its own. */
export function spawnWorker(
  script: string,
  orders: WorkerOrders,
): RunningWorker {
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: { ...process.env, NINES_WORKER: JSON.stringify(orders) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', chunk => {
    said = (said + chunk).slice(-4_000);
  });
  const ended = once(child, 'close');
  const isReady = new Promise<void>(resolve => {
    createInterface({ input: child.stdout! }).on('line', line => {
      if (line === 'ready') resolve();
    });
  });
  return {
    ready: Promise.race([
      isReady,
      ended.then(() => {
        throw new Error(`A worker ended by itself:\n${said}`);
      }),
    ]),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
