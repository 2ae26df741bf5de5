import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, stringifyError } from '@backstage/errors';
import { ClockService, Instant } from '@nines/backstage-plugin-nines-node';
import {
  IssueReading,
  IssueTracker,
  TrackerError,
} from '@nines/backstage-plugin-postmortems-node';
import { ActionItemStore } from '../actionItems/ActionItemStore';
import { IssueStore, LinkedIssue } from './IssueStore';
import { Trackers } from './Trackers';
import { authorOfTracker, followIssue, saysTheSame } from './followIssue';

export type ReadIssuesDeps = {
  readonly items: ActionItemStore;
  readonly issues: IssueStore;
  readonly trackers: Trackers;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  /** How old a reading may be before it is read anew. */
  readonly maxAgeMs: number;
  readonly onMoved: () => void;
};

const BATCH = 100;
const MOST_BATCHES = 20;
/** What a tracker rests that failed and did not say how long. */
const REST_MS = 60_000;

/**
 * One run: asks each tracker for the issues that were asked longest ago. Each issue and its item are saved together, so a run that ends
 * halfway is gone on with by the next, and two that run at once change nothing twice. A tracker that fails holds up no other, and shows
 * on its issues as failed.
 */
export async function readIssues(
  deps: ReadIssuesDeps,
  signal: AbortSignal,
): Promise<void> {
  for (const tracker of deps.trackers.all) {
    signal.throwIfAborted();
    await readTracker(deps, tracker, signal);
  }
}

async function readTracker(
  deps: ReadIssuesDeps,
  tracker: IssueTracker,
  signal: AbortSignal,
): Promise<void> {
  const { issues, clock, maxAgeMs } = deps;
  const started = await clock.now();
  if ((await issues.restsUntil(tracker.id)) > started) return;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const before = started - maxAgeMs;
    const due = await issues.due(tracker.id, { before, limit: BATCH });
    if (due.length === 0) return;
    const isWhole = await readBatch(deps, { tracker, due, signal });
    if (!isWhole) return;
  }
}

/** False where the tracker is to be left alone for now. */
async function readBatch(
  deps: ReadIssuesDeps,
  options: {
    readonly tracker: IssueTracker;
    readonly due: readonly LinkedIssue[];
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  const { issues, clock, logger } = deps;
  const { tracker, due, signal } = options;
  const keys = [...new Set(due.map(({ key }) => key))];
  // a key of before the tracker was configured otherwise: it is asked for nothing
  const valid = keys.filter(key => tracker.parseKey(key) === key);
  const unknown = due.filter(({ key }) => !valid.includes(key));
  const now = await clock.now();
  await issues.saveFailure(tracker.id, unknown, {
    message: `${tracker.title} is not configured for it any more`,
    now,
  });
  if (valid.length === 0) return true;
  let told: ReadonlyMap<string, IssueReading>;
  try {
    told = await tracker.read(valid, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    const restMs =
      (error instanceof TrackerError && error.retryAfterMs) || REST_MS;
    const asked = due.filter(({ key }) => valid.includes(key));
    await issues.saveFailure(tracker.id, asked, {
      message: error instanceof Error ? error.message : String(error),
      now,
    });
    await issues.rest(tracker.id, now + restMs);
    logger.warn(
      `Issues of ${tracker.title} could not be read: ${stringifyError(error)}`,
    );
    return false;
  }
  for (const issue of due) {
    const reading = told.get(issue.key);
    if (reading) await saveReading(deps, { tracker, issue, reading, now });
  }
  return valid.every(key => told.has(key));
}

async function saveReading(
  deps: ReadIssuesDeps,
  options: {
    readonly tracker: IssueTracker;
    readonly issue: LinkedIssue;
    readonly reading: IssueReading;
    readonly now: Instant;
  },
): Promise<void> {
  const { items, issues, onMoved } = deps;
  const { tracker, issue, reading, now } = options;
  if (reading.state === 'failed') {
    const { message } = reading;
    await issues.saveFailure(tracker.id, [issue], { message, now });
    return;
  }
  let isSame = false;
  const by = { byRef: authorOfTracker(tracker), now };
  await items
    .change(issue.itemId, by, item => {
      const link = item.externals.find(each => each.provider === tracker.id);
      // unlinked, or linked otherwise, since it was asked
      if (link?.key !== issue.key) return undefined;
      const after = followIssue(item, { tracker, link, told: reading, now });
      if (after.change === 'tracked' && saysTheSame(link, after.issue)) {
        isSame = true;
        return undefined;
      }
      onMoved();
      return {
        change: after.change,
        changes: after.changes,
        reason: after.reason,
        also: tx => issues.put(tx, item.id, after.issue, now),
      };
    })
    .catch(error => {
      if (!(error instanceof NotFoundError)) throw error;
    });
  if (isSame) await issues.saveUnchanged(tracker.id, issue, now);
}
