import { spawn } from 'node:child_process';

/** A server of the testbed. */
export type RunningServer = {
  readonly pid: number;
  /** Sends SIGTERM and waits for the end; SIGKILL after ten seconds. */
  stop(): Promise<void>;
};

const TAIL = 4_000;

/**
 * Starts a program and waits until a URL of it answers 2xx.
 *
 * @throws when it ends before, or is not ready in time; the message holds the end of what it printed.
 */
export async function startServer(options: {
  command: string;
  args: readonly string[];
  readyUrl: string;
  readyWithinMs?: number;
}): Promise<RunningServer> {
  const { command, args, readyUrl, readyWithinMs = 60_000 } = options;
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-TAIL);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let hasEnded = false;
  const ended = new Promise<void>(resolve => {
    const end = () => {
      hasEnded = true;
      resolve();
    };
    child.once('close', end);
    child.once('error', end);
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  };
  const deadline = Date.now() + readyWithinMs;
  while (!(await answers(readyUrl))) {
    if (hasEnded || Date.now() > deadline || child.pid === undefined) {
      await stop();
      throw new Error(`${command} did not get ready:\n${output}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return { pid: child.pid ?? 0, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
