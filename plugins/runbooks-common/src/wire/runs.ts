import { z } from 'zod/v4';
import { isoInstant } from './state';

/** @public */
export const STEP_STATES = ['open', 'done', 'skipped', 'failed'] as const;
/** @public */
export type StepState = (typeof STEP_STATES)[number];

/** What became of the value of a label in a command. @public */
export const LABEL_HANDLINGS = ['plain', 'quoted', 'refused'] as const;
/** @public */
export type LabelHandling = (typeof LABEL_HANDLINGS)[number];

/** @public */
export const wireStep = z.object({
  /** The same for the same text under the same heading, also when lines move. */
  id: z.string(),
  kind: z.enum(['task', 'item', 'command', 'section']),
  /** Heading that it stands under, and its anchor. */
  heading: z.string(),
  anchor: z.string(),
  /** Level of nesting, from 0. */
  depth: z.int(),
  /** Markdown of one paragraph. */
  text: z.string(),
  /** Code to copy. Placeholders such as `<namespace>`, `{{ $labels.pod }}` or `$POD` are named; nothing is ever executed. */
  commands: z.array(
    z.object({
      language: z.string(),
      text: z.string(),
      /** With placeholders filled from the labels of the alert. */
      filled: z.string(),
      /** Placeholders that stand as they were: without a label, or with a value that is refused. */
      missing: z.array(z.string()),
      /** What the labels say, to be shown before copying: whoever sends metrics chooses it. */
      values: z.array(
        z.object({
          /** Of the label. */
          name: z.string(),
          value: z.string(),
          /** `quoted`: put in single quotes for a shell; `refused`: no quoting makes it safe where it stands. */
          handling: z.enum(LABEL_HANDLINGS),
        }),
      ),
    }),
  ),
  /** Line in the pinned source, from 1. */
  line: z.int(),
});
/** @public */
export type WireStep = z.infer<typeof wireStep>;

/** @public */
export const RUN_EVENT_TYPES = [
  'started',
  'done',
  'skipped',
  'failed',
  'reopened',
  'note',
  'repinned',
  'closed',
] as const;

/** @public */
export const VERDICTS = ['helped', 'wrong', 'missingStep'] as const;
/** @public */
export type Verdict = (typeof VERDICTS)[number];

/** @public */
export const wireRunEvent = z.object({
  /** From 1, without gaps. */
  sequence: z.int(),
  at: isoInstant,
  /** Entity ref of a user. */
  by: z.string(),
  type: z.enum(RUN_EVENT_TYPES),
  step: z.string().optional(),
  note: z.string().optional(),
  /** Only of `closed`. */
  verdict: z.enum(VERDICTS).optional(),
});
/** @public */
export type WireRunEvent = z.infer<typeof wireRunEvent>;

/** The alert that a run is for. @public */
export const runAlert = z.strictObject({
  name: z.string().min(1).max(300),
  /** Of the occurrence, where the alert is ours. */
  occurrence: z.string().max(64).optional(),
  /** Of at most 64 labels. */
  labels: z
    .record(z.string().max(200), z.string().max(1_000))
    .refine(labels => Object.keys(labels).length <= 64, 'at most 64 labels')
    .default({}),
});
/** @public */
export type RunAlert = z.infer<typeof runAlert>;

/** A checklist run in a list. @public */
export const wireRun = z.object({
  id: z.string(),
  runbookRef: z.string(),
  title: z.string(),
  entityRef: z.string(),
  alert: runAlert.nullable(),
  /** Of the source that is worked through. */
  sourceHash: z.string(),
  state: z.enum(['open', 'closed']),
  startedAt: isoInstant,
  startedBy: z.string(),
  closedAt: isoInstant.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  verdictNote: z.string().nullable(),
  progress: z.object({
    done: z.int(),
    skipped: z.int(),
    failed: z.int(),
    total: z.int(),
  }),
  /** Sequence of the last event; as `after` of the next one. */
  version: z.int(),
});
/** @public */
export type WireRun = z.infer<typeof wireRun>;

/** The page of one run. @public */
export const runResponse = wireRun.extend({
  steps: z.array(
    wireStep.extend({
      state: z.enum(STEP_STATES),
      /** Who moved it last, and when; null while nobody did. */
      by: z.string().nullable(),
      at: isoInstant.nullable(),
      notes: z.array(
        z.object({ at: isoInstant, by: z.string(), text: z.string() }),
      ),
    }),
  ),
  /** Why not all of the page is steps; absent where it is. */
  cut: z.string().optional(),
  /** Ascending. */
  events: z.array(wireRunEvent),
  /** Who did something, latest first. */
  participants: z.array(z.object({ ref: z.string(), lastAt: isoInstant })),
  /** How the source of now differs from the pinned one; empty where it does not. */
  differences: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed']),
      heading: z.string(),
      was: z.string().optional(),
      is: z.string().optional(),
    }),
  ),
  /** The page is gone from the docs. */
  isSourceGone: z.boolean(),
  allowedActions: z.array(z.enum(['move', 'close', 'repin'])),
});
/** @public */
export type RunResponse = z.infer<typeof runResponse>;

/** Body of `POST /runs`. @public */
export const startRunRequest = z.strictObject({
  ref: z.string().min(3).max(1_000),
  /** Entity that it is run for; the docs' own where absent. */
  entity: z.string().max(300).optional(),
  alert: runAlert.optional(),
});
/** @public */
export type StartRunRequest = z.input<typeof startRunRequest>;

/** Body of `POST /runs/:id/events`. Saying the same twice is saying it once. @public */
export const runEventRequest = z.strictObject({
  type: z.enum(['done', 'skipped', 'failed', 'reopened', 'note', 'repinned']),
  /** Needed for all but `note` and `repinned`. */
  step: z.string().max(64).optional(),
  note: z.string().trim().min(1).max(2_000).optional(),
  /** `version` that the person saw. Refused with 409 where somebody else moved the same step since. */
  after: z.int().min(0).optional(),
});
/** @public */
export type RunEventRequest = z.infer<typeof runEventRequest>;

/** Body of `POST /runs/:id/close`. @public */
export const closeRunRequest = z.strictObject({
  verdict: z.enum(VERDICTS),
  /** Needed for `wrong` and `missingStep`: what, where. */
  note: z.string().trim().min(1).max(2_000).optional(),
});
/** @public */
export type CloseRunRequest = z.infer<typeof closeRunRequest>;

/** @public */
export const listRunsQuery = z.strictObject({
  runbook: z.string().max(1_000).optional(),
  entity: z.string().max(300).optional(),
  occurrence: z.string().max(64).optional(),
  state: z.enum(['open', 'closed']).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** @public */
export type ListRunsQuery = z.infer<typeof listRunsQuery>;

/** Open ones first, then the latest. @public */
export const listRunsResponse = z.object({
  items: z.array(wireRun),
  totalItems: z.int(),
});
/** @public */
export type ListRunsResponse = z.infer<typeof listRunsResponse>;
