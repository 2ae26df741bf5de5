import {
  Instant,
  MINUTE_MS,
  PushItem,
  pushItem,
  pushCounter,
  pushInterval,
} from '@nines/backstage-plugin-slo-common';
import { z } from 'zod/v4';
import { MAX_SPREAD_MS } from './judgeReading';
import { PushTarget, TargetName, parseTargetName } from './PushTargets';
import { PushOutcome, PushedItem } from './PushedEvents';

/** How far ahead of our clock another's may be. */
const MAX_AHEAD_MS = 5 * MINUTE_MS;

/** What an item is judged by. */
export type PushRules = {
  readonly now: Instant;
  /** Nothing older is kept. */
  readonly oldest: Instant;
};

export type ParsedItem = { readonly name: TargetName; readonly item: PushItem };

type Parsed =
  | { readonly ok: true; readonly value: ParsedItem }
  | { readonly ok: false; readonly error: PushOutcome };

/** Reads one item of a request: its shape, and the name of its objective. */
export function parseItem(value: unknown): Parsed {
  const parsed = pushItem.safeParse(value);
  if (!parsed.success) return { ok: false, error: rejected(describe(value)) };
  const item = parsed.data;
  const name = parseTargetName(item.objective);
  if (!name) {
    const message = `objective '${item.objective}' is not of the form <kind>:<namespace>/<name>/<slo> or …/<slo>/<objective>`;
    return { ok: false, error: rejected(message) };
  }
  return { ok: true, value: { name, item } };
}

/** Checks counts and times of an item whose objective may be pushed to. */
export function checkItem(
  item: PushItem,
  target: PushTarget,
  rules: PushRules,
): PushedItem | PushOutcome {
  if (!target.ok) return rejected(target.error);
  const { ledgerId } = target.value;
  const { stream, good, total } = item;
  if (good > total) return rejected(`good ${good} is more than total ${total}`);
  const isInterval = 'from' in item;
  const from = toInstant(isInterval ? item.from : item.startedAt);
  const to = toInstant(isInterval ? item.to : item.at);
  const problem = checkTimes({ from, to }, rules, isInterval);
  if (problem) return rejected(problem);
  return isInterval
    ? { kind: 'interval', ledgerId, from, to, good, total }
    : {
        kind: 'reading',
        ledgerId,
        stream,
        startedAt: from,
        at: to,
        good,
        total,
      };
}

function checkTimes(
  { from, to }: { from: Instant; to: Instant },
  { now, oldest }: PushRules,
  isInterval: boolean,
): string | undefined {
  const [start, end] = isInterval ? ['from', 'to'] : ['startedAt', 'at'];
  if (from >= to) return `${start} must be before ${end}`;
  if (to > now + MAX_AHEAD_MS) {
    return `${end} is more than 5 minutes ahead of the portal's clock, ${iso(
      now,
    )}`;
  }
  if ((isInterval ? from : to) < oldest) {
    return `${isInterval ? start : end} is before ${iso(
      oldest,
    )}, and nothing older is kept`;
  }
  if (isInterval && to - from > MAX_SPREAD_MS) {
    return 'an interval is at most 31 days; split it';
  }
  return undefined;
}

/** What is wrong with a shape, by the fields it uses. */
function describe(value: unknown): string {
  const isReading =
    typeof value === 'object' && value !== null && 'startedAt' in value;
  const schema: z.ZodType = isReading ? pushCounter : pushInterval;
  const { error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (!issue) return 'the item has the wrong shape';
  const path = issue.path.join('.');
  return path ? `${path}: ${issue.message}` : issue.message;
}

function rejected(message: string): PushOutcome {
  return { status: 'rejected', message };
}

function toInstant(text: string): Instant {
  return Date.parse(text) as Instant;
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
