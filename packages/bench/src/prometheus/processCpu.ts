import { readFileSync } from 'node:fs';

/** Ticks of /proc per second, on every Linux that matters. */
const HERTZ = 100;

/** CPU seconds that a process has used, user and system together. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / HERTZ;
}
