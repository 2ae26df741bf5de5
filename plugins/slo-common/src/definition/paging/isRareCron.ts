import { Cron } from 'croner';

/** Where looking begins: any year will do. */
const START_MS = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;
const LOOKED_AT = 200;

/** Whether a text is a cron pattern of five fields that comes, and not more often than once an hour. */
export function isRareCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false;
  let pattern: Cron;
  try {
    pattern = new Cron(text, { timezone: 'UTC', paused: true });
  } catch {
    return false;
  }
  let last = pattern.nextRun(new Date(START_MS));
  if (!last) return false;
  for (let count = 0; count < LOOKED_AT; count += 1) {
    const next = pattern.nextRun(last);
    if (!next) break;
    if (next.getTime() - last.getTime() < HOUR_MS) return false;
    last = next;
  }
  return true;
}
