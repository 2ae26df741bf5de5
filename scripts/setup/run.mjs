import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Thrown when a command ends badly; `message` holds the end of what it printed. */
export class CommandError extends Error {}

const TAIL = 4_000;

/**
 * Runs a command to its end. With `log` its output goes to that file, else to our standard error. Answers standard output.
 */
export function run(command, args, options = {}) {
  const { cwd, env, log } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (log) mkdirSync(dirname(log), { recursive: true });
    const sink = log ? createWriteStream(log, { flags: 'w' }) : undefined;
    let output = '';
    let tail = '';
    const take = (chunk, isOutput) => {
      if (isOutput) output += chunk;
      tail = (tail + chunk).slice(-TAIL);
      sink?.write(chunk);
    };
    child.stdout.on('data', chunk => take(chunk, true));
    child.stderr.on('data', chunk => take(chunk, false));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      sink?.end();
      if (code === 0) return resolve(output);
      const end = signal ? `signal ${signal}` : `code ${code}`;
      const more = log ? `\n(all of it: ${log})` : '';
      return reject(
        new CommandError(
          `${command} ${args.join(' ')} ended with ${end}:\n${tail}${more}`,
        ),
      );
    });
  });
}

/** Runs a command that owns the terminal; answers its exit code. Signals are passed on. */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const pass = signal => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
