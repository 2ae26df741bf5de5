import { ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../paths';

/** A portal that answers. */
export type RunningPortal = {
  readonly url: string;
  /** Resolves when the process ends by itself. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
};

export type PortalOptions = {
  readonly port: number;
  /** Config files, later ones win; relative to the root. */
  readonly config: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Everything the backend says. */
  readonly logFile: string;
};

const READY_WITHIN_MS = 300_000;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/.backstage/health/v1/readiness`);
    return response.ok;
  } catch {
    return false;
  }
}

async function lastLine(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n');
  return lines[lines.length - 1] || 'it said nothing';
}

function stopper(child: ChildProcess, ended: Promise<unknown>) {
  return async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  };
}

/**
 * Starts the backend, which serves the built app as well, and waits until it is ready.
 *
 * @throws when it ends or is not ready within five minutes; the message names the log.
 */
export async function startPortal(
  options: PortalOptions,
): Promise<RunningPortal> {
  const { port, config, env, logFile } = options;
  await mkdir(join(logFile, '..'), { recursive: true });
  const transform = join(
    ROOT,
    'node_modules/@backstage/cli/config/nodeTransform.cjs',
  );
  // The portal is the same one, whoever starts it: a test too.
  const { NODE_ENV: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...['--no-warnings', '--require', transform, 'src/index.ts'],
      ...config.flatMap(file => ['--config', join(ROOT, file)]),
    ],
    {
      cwd: join(ROOT, 'packages/backend'),
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let hasEnded = false;
  const ended = new Promise<number | null>(resolve =>
    child.once('close', code => {
      hasEnded = true;
      resolve(code);
    }),
  );
  const stop = stopper(child, ended);
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(`http://127.0.0.1:${port}`))) {
    if (hasEnded || Date.now() > deadline) {
      await stop();
      const reason = await lastLine(logFile);
      throw new Error(
        `The backend did not get ready: ${reason}\nIts log: ${logFile}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  return { url, ended, stop };
}
