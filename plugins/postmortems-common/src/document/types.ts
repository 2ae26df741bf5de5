import { z } from 'zod/v4';
import {
  ActionStatus,
  ActionType,
  DurationName,
  EventKind,
  Milestone,
  NewPostmortemContent,
  Priority,
  WireActor,
  WireFinding,
  WireInstant,
  isoInstant,
  postmortemContent,
  postmortemStatus,
  wireActionItem,
  wireImportSource,
  wireReview,
  wireTimelineEvent,
} from '../wire';

/** What of an action item is its own; who may do what with it, and what is computed, belongs to its portal. */
export const printableActionItem = wireActionItem.omit({
  isOwnerGone: true,
  isOverdue: true,
  postmortem: true,
  incident: true,
  entityRefs: true,
  reminders: true,
  findings: true,
  version: true,
  allowedActions: true,
});
/** @public */
export type PrintableActionItem = z.infer<typeof printableActionItem>;

/** A whole postmortem, as it is exported and imported again. */
export const printableRecord = z.object({
  /** `PM-2026-007` */
  ref: z.string(),
  status: postmortemStatus,
  content: postmortemContent,
  timeline: z.array(wireTimelineEvent),
  actionItems: z.array(printableActionItem),
  reviews: z.array(wireReview),
  createdAt: isoInstant,
  publishedAt: isoInstant.nullable(),
  /** Of an imported one. */
  source: wireImportSource.optional(),
});
/** @public */
export type PrintableRecord = z.infer<typeof printableRecord>;

/** An event of a timeline that was read. @public */
export type ReadEvent = {
  readonly at: WireInstant;
  readonly endAt?: WireInstant;
  readonly kind: EventKind;
  /** Markdown, 1 to 4,000 characters. */
  readonly text: string;
  /** The same for the same event in the next import, whatever stands above it. */
  readonly sourceId: string;
  readonly actor?: WireActor;
  readonly line: number;
};

/** @public */
export type ReadActionItem = {
  /** 1 to 200 characters, without marks. */
  readonly title: string;
  /** Markdown: the whole of what was written, where the title is not all of it; else empty. */
  readonly description: string;
  /** By the heading above it or by its words, where it says none. */
  readonly type: ActionType;
  readonly priority?: Priority;
  readonly status?: ActionStatus;
  /** As it is written: an entity ref, a name, initials. */
  readonly owner?: string;
  readonly dueDate?: string;
  readonly externals: readonly { readonly url: string }[];
  /** The heading of its group. */
  readonly labels: readonly string[];
  readonly line: number;
};

/** @public */
export type UnmappedLine = {
  readonly line: number;
  /** Verbatim. */
  readonly text: string;
  readonly reason: string;
};

/** A milestone or duration as it stands in the document, beside what it was read as. @public */
export type WrittenFact = {
  readonly label: string;
  readonly text: string;
  readonly line: number;
  readonly milestone?: Milestone;
  readonly duration?: DurationName;
};

/** What was read of a document. Nothing of it is lost: see `unmapped`, and `content.sections`. @public */
export type ReadPostmortem = {
  /** `nines`, `markdown`, `icco`, `json`, `incident.io`, `rootly`. */
  readonly format: string;
  /** Why nothing was read: it is too large, nested too deep, or no JSON. It is not to be imported. */
  readonly refused?: string;
  readonly content: Partial<NewPostmortemContent> & { readonly title: string };
  readonly timeline: readonly ReadEvent[];
  readonly actionItems: readonly ReadActionItem[];
  readonly unmapped: readonly UnmappedLine[];
  /** With the line that they are about, where there is one. */
  readonly findings: readonly (WireFinding & { readonly line?: number })[];
  /** Milestones and durations as they are written. */
  readonly facts: readonly WrittenFact[];
  /** Of our own formats: the whole record, equal to what was exported. */
  readonly record?: PrintableRecord;
};
