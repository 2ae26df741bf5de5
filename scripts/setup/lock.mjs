// Two commands at once in one clone (a start here, a test there) must not install into each other's folders.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './progress.mjs';

const POLL_MS = 500;

/** Whether a process of this machine runs; one of another user counts. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds the lock; undefined when nobody does, or whoever did is gone. */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Runs `work` while no other process runs under the same lock file; a lock whose holder died is taken over. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  let waitsFor;
  while (!tryTake(file)) {
    const holder = holderOf(file);
    if (holder === undefined) {
      rmSync(file, { force: true });
    } else if (holder !== waitsFor) {
      say(`Waiting for process ${holder}, which is setting up this clone …`);
      waitsFor = holder;
    }
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
