import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Priority } from '@nines/backstage-plugin-postmortems-common';

/** An issue as its tracker tells it; all text is hostile. @public */
export type TrackedIssue = {
  /** `gone`: deleted, or moved to where it cannot be read. */
  readonly state: 'open' | 'closed' | 'gone';
  /** In the tracker's words: `not planned`, `In review`. */
  readonly reason?: string;
  /** Empty for what is gone. */
  readonly title: string;
  /** http(s), for people. */
  readonly url: string;
  /** ISO 8601; absent for what is gone. */
  readonly updatedAt?: string;
};

/** What became of one key. @public */
export type IssueReading =
  | TrackedIssue
  | {
      readonly state: 'failed';
      /** Why this one could not be read; people read it, and it holds no secret. */
      readonly message: string;
    };

/** An issue to be made. @public */
export type NewIssue = {
  /** Of the action item, `AI-12`: stands in the issue, so that it is found there. */
  readonly ref: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly priority: Priority;
  readonly labels: readonly string[];
  /** Where the portal shows the action item. */
  readonly url: string;
  /** Entities that it is about, with their annotations: where the issue belongs. */
  readonly entities: readonly {
    readonly ref: string;
    readonly annotations: Readonly<Record<string, string>>;
  }[];
};

/**
 * A system that keeps issues. It is asked in the background, by one replica at a time, and once when a person links or creates an
 * issue. It is asked for nothing but issues that people linked.
 *
 * @public
 */
export interface IssueTracker {
  /** Unique, lower case; it stands in the database: `github`. */
  readonly id: string;
  /** For people: `GitHub`. */
  readonly title: string;
  /** How a key looks: `owner/repository#12`. */
  readonly example: string;

  /**
   * The one form of a key, from a key or the address of an issue as people copy it. Undefined for what is not of this tracker, and
   * for addresses of hosts that are not configured: nothing else is ever asked.
   */
  parseKey(text: string): string | undefined;

  /** Where people find the issue of a key that {@link IssueTracker.parseKey} gave; http(s). Asks nobody. */
  urlOf(key: string): string;

  /**
   * How issues are now. A key that is left out was not asked, and is asked first the next time.
   *
   * @param keys - that {@link IssueTracker.parseKey} gave, each once; at most 100
   * @throws TrackerError where the tracker could not be asked at all: what it told last stays
   */
  read(
    keys: readonly string[],
    options: { readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<string, IssueReading>>;

  /**
   * Makes an issue; absent where the tracker can only be read. It is tried once: where it is not known whether it was made, the error
   * says so.
   *
   * @throws InputError where it is not known in which repository or project, and what to configure
   * @throws TrackerError
   */
  create?(
    issue: NewIssue,
    options: { readonly signal: AbortSignal },
  ): Promise<{ readonly key: string; readonly url: string }>;
}

/** Where modules add the trackers that action items may be linked to. @public */
export interface PostmortemsTrackersExtensionPoint {
  /** @throws if a tracker of that id is there */
  addTracker(tracker: IssueTracker): void;
}

/** @public */
export const postmortemsTrackersExtensionPoint =
  createExtensionPoint<PostmortemsTrackersExtensionPoint>({
    id: 'postmortems.trackers',
  });
