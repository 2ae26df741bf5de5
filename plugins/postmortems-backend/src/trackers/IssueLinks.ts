import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
  stringifyError,
} from '@backstage/errors';
import { ClockService, withDeadline } from '@nines/backstage-plugin-nines-node';
import {
  LinkIssueRequest,
  WireExternalIssue,
} from '@nines/backstage-plugin-postmortems-common';
import {
  IssueReading,
  IssueTracker,
  TrackerError,
} from '@nines/backstage-plugin-postmortems-node';
import { ActionItem } from '../actionItems/ActionItem';
import { ActionItemStore } from '../actionItems/ActionItemStore';
import type { ChangeBy } from '../actionItems/ActionItemService';
import { IssueStore } from './IssueStore';
import { NewIssues } from './NewIssues';
import { Trackers } from './Trackers';
import { followIssue } from './followIssue';

const READ_MS = 8_000;
const CREATE_MS = 15_000;
/** After this long, one that was to be created and of which nothing was heard may be created anew. */
const CLAIM_MS = 5 * 60_000;

export type IssueLinksDeps = {
  readonly items: ActionItemStore;
  readonly issues: IssueStore;
  readonly trackers: Trackers;
  readonly newIssues: NewIssues;
  readonly clock: ClockService;
  readonly onMoved: () => void;
};

/** Links items to issues, one of each tracker, and creates these. */
export class IssueLinks {
  readonly #deps: IssueLinksDeps;

  constructor(deps: IssueLinksDeps) {
    this.#deps = deps;
  }

  /** @throws InputError, ConflictError, TrackerError */
  async link(
    item: ActionItem,
    request: Pick<LinkIssueRequest, 'provider' | 'key'>,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const tracker = this.#deps.trackers.get(request.provider);
    const { key } = request;
    const linked =
      key === undefined
        ? await this.#create(item, tracker, by)
        : await this.#linkKnown(item, { tracker, text: key, by });
    this.#deps.onMoved();
    return linked;
  }

  /** The issue stays as it is. */
  async unlink(
    item: ActionItem,
    provider: string,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const { items, issues, clock, onMoved } = this.#deps;
    const now = await clock.now();
    const changed = await items.change(item.id, { ...by, now }, before => {
      const externals = before.externals.filter(
        each => each.provider !== provider,
      );
      if (externals.length === before.externals.length) return undefined;
      return {
        change: 'unlinked',
        changes: { externals },
        also: tx => issues.remove(tx, before.id, provider),
      };
    });
    onMoved();
    return changed;
  }

  async #linkKnown(
    item: ActionItem,
    options: {
      readonly tracker: IssueTracker;
      readonly text: string;
      readonly by: ChangeBy;
    },
  ): Promise<ActionItem> {
    const { tracker, text, by } = options;
    const key = tracker.parseKey(text);
    if (key === undefined) {
      throw new InputError(
        `'key' is '${text}', which is no issue of ${tracker.title} that this portal may read; write ${tracker.example}, or the address of the issue`,
      );
    }
    assertFree(item, tracker, key);
    const reading = await readOne(tracker, key);
    return this.#save(item, { tracker, key, reading, by });
  }

  async #create(
    item: ActionItem,
    tracker: IssueTracker,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const { items, issues, clock, newIssues } = this.#deps;
    if (!tracker.create) {
      throw new InputError(
        `${tracker.title} cannot create issues from here; create it there and link it`,
      );
    }
    const issue = await newIssues.of(item);
    const claimed = await this.#claim(item, tracker, by);
    try {
      const { key } = await withDeadline(
        signal => tracker.create!(issue, { signal }),
        { timeoutMs: CREATE_MS, signal: new AbortController().signal },
      );
      // The issue is there: that somebody changed the item meanwhile does not matter
      const { byRef } = by;
      return await this.#save(claimed, {
        ...{ tracker, key, reading: undefined },
        by: { byRef },
      });
    } catch (error) {
      const now = await clock.now();
      await items.change(item.id, { byRef: by.byRef, now }, before => ({
        change: 'unlinked',
        changes: {
          externals: before.externals.filter(
            each => each.provider !== tracker.id || each.key !== '',
          ),
        },
        also: tx => issues.remove(tx, before.id, tracker.id),
      }));
      if (!(error instanceof TrackerError)) throw error;
      throw new ServiceUnavailableError(error.message);
    }
  }

  /** Takes the place of the link before the tracker is asked: two that ask at once make one issue. */
  async #claim(
    item: ActionItem,
    tracker: IssueTracker,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const { items, issues, clock } = this.#deps;
    const now = await clock.now();
    return items.change(item.id, { ...by, now }, before => {
      const known = before.externals.find(
        ({ provider }) => provider === tracker.id,
      );
      const claimedAt = Date.parse(known?.syncedAt ?? '');
      if (known?.key === '' && now - claimedAt < CLAIM_MS) {
        throw new ConflictError(
          `The issue of ${before.ref} is being created; load it again in a moment`,
        );
      }
      if (known?.key !== '') assertFree(before, tracker, undefined);
      const claim: WireExternalIssue = {
        provider: tracker.id,
        key: '',
        url: '',
        state: null,
        syncedAt: new Date(now).toISOString(),
        syncError: `It is being created. If this does not change, look in ${tracker.title} for ${before.ref} before you create it again`,
      };
      return {
        change: 'linking',
        changes: { externals: withIssue(before, claim) },
        also: tx => issues.put(tx, before.id, claim, now),
      };
    });
  }

  async #save(
    item: ActionItem,
    options: {
      readonly tracker: IssueTracker;
      readonly key: string;
      readonly reading: IssueReading | undefined;
      readonly by: Omit<ChangeBy, 'version'> & Partial<ChangeBy>;
    },
  ): Promise<ActionItem> {
    const { items, issues, clock } = this.#deps;
    const { tracker, key, reading, by } = options;
    const now = await clock.now();
    return items.change(item.id, { ...by, now }, before => {
      if (reading && reading.state !== 'failed') {
        const link = { key, state: null };
        const after = followIssue(before, {
          tracker,
          link,
          told: reading,
          now,
        });
        return {
          change: after.change === 'tracked' ? 'linked' : after.change,
          changes: after.changes,
          reason: after.reason,
          also: tx => issues.put(tx, before.id, after.issue, now),
        };
      }
      const issue = unread(tracker, key, reading?.message);
      return {
        change: 'linked',
        changes: { externals: withIssue(before, issue) },
        also: tx => issues.put(tx, before.id, issue, now),
      };
    });
  }
}

function unread(
  tracker: IssueTracker,
  key: string,
  syncError: string | undefined,
): WireExternalIssue {
  return {
    provider: tracker.id,
    ...{ key, url: tracker.urlOf(key), state: null, syncedAt: null },
    ...(syncError && { syncError: syncError.slice(0, 500) }),
  };
}

/** That it cannot be read now is no reason not to link it: it is read in the background. */
async function readOne(
  tracker: IssueTracker,
  key: string,
): Promise<IssueReading | undefined> {
  try {
    const told = await withDeadline(signal => tracker.read([key], { signal }), {
      timeoutMs: READ_MS,
      signal: new AbortController().signal,
    });
    return told.get(key);
  } catch (error) {
    const message =
      error instanceof Error ? error.message : stringifyError(error);
    return { state: 'failed', message };
  }
}

function assertFree(
  item: ActionItem,
  tracker: IssueTracker,
  key: string | undefined,
): void {
  const known = item.externals.find(({ provider }) => provider === tracker.id);
  if (!known || known.key === '' || known.key === key) return;
  throw new InputError(
    `${item.ref} is linked to ${tracker.title} ${known.key} already; unlink that first`,
  );
}

function withIssue(
  item: ActionItem,
  issue: WireExternalIssue,
): WireExternalIssue[] {
  return [
    ...item.externals.filter(({ provider }) => provider !== issue.provider),
    issue,
  ].sort((a, b) => (a.provider < b.provider ? -1 : 1));
}
