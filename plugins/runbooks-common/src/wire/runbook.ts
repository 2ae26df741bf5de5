import { z } from 'zod/v4';
import {
  CRITICALITIES,
  FINDING_LEVELS,
  RUNBOOK_STATUSES,
  SECTION_KINDS,
  isoDate,
  isoInstant,
  runbookFlag,
} from './state';

/** When it was last reviewed, and by what that is known. @public */
export const wireReviewState = z.object({
  state: z.enum(['inDate', 'dueSoon', 'overdue', 'unknown']),
  /** Null where nothing is known. */
  reviewedOn: isoDate.nullable(),
  /** Entity ref of who attested it; null where the source says so, or nobody did. */
  by: z.string().nullable(),
  /** `assumed`: the age of the source, which nobody called a review. */
  basis: z.enum(['attested', 'frontMatter', 'assumed']).nullable(),
  /** Null without an interval or without a day to count from. */
  dueOn: isoDate.nullable(),
  /** As in the source: `6 months`. */
  interval: z.string().nullable(),
});
/** @public */
export type WireReviewState = z.infer<typeof wireReviewState>;

/** What can be opened in TechDocs. @public */
export const wireBuilt = z.object({
  /** `stale`: the built site is of another source than was read; `unknown`: TechDocs was not asked yet, or does not answer. */
  status: z.enum(['built', 'stale', 'missing', 'unknown']),
  builtAt: isoInstant.nullable(),
  /** Why, for a person. */
  message: z.string().optional(),
  /** Hash of the page as built; absent while unknown. */
  hash: z.string().optional(),
});
/** @public */
export type WireBuilt = z.infer<typeof wireBuilt>;

/** One runbook in a list. @public */
export const wireRunbook = z.object({
  /** `<ref of the entity whose docs hold it>/<file below docs_dir without .md>`: `component:default/nines/heartbeat`. */
  ref: z.string(),
  title: z.string(),
  /** Entity whose TechDocs hold it. */
  docsRef: z.string(),
  /** Page in the built docs, as the reader's address has it after the entity: `heartbeat/`. */
  page: z.string(),
  /** Group or user; the entity's owner where the page names none. */
  owner: z.string().nullable(),
  /** Entities that it is for. */
  entityRefs: z.array(z.string()),
  /** Systems of these. */
  systems: z.array(z.string()),
  criticality: z.enum(CRITICALITIES),
  status: z.enum(RUNBOOK_STATUSES),
  /** Worst first; empty where nothing is to be minded. */
  flags: z.array(runbookFlag),
  findings: z.object({ errors: z.int(), warnings: z.int(), infos: z.int() }),
  review: wireReviewState,
  /** Last used in an incident, a drill or a chaos run; apart from the review. */
  exercisedOn: isoDate.nullable(),
  /** Names and patterns with `*`, as the source has them. */
  alerts: z.array(z.string()),
  slos: z.array(z.string()),
  source: z.object({
    /** As its owner knows it: `docs/heartbeat.md`. */
    file: z.string(),
    /** SHA-256 of the text. */
    hash: z.string(),
    url: z.string().optional(),
  }),
  built: wireBuilt,
});
/** @public */
export type WireRunbook = z.infer<typeof wireRunbook>;

/** @public */
export const wireSection = z.object({
  level: z.int().min(1).max(6),
  heading: z.string(),
  /** As MkDocs names it; empty for what stands before the first heading. */
  anchor: z.string(),
  kind: z.enum(SECTION_KINDS).nullable(),
  /** Line of the heading in the source, from 1. */
  line: z.int(),
  /** Whether the built page has that anchor; null while the built site is not known. */
  isBuilt: z.boolean().nullable(),
});
/** @public */
export type WireSection = z.infer<typeof wireSection>;

/** @public */
export const wireFinding = z.object({
  file: z.string(),
  line: z.int(),
  /** `sections/missing`. */
  rule: z.string(),
  level: z.enum(FINDING_LEVELS),
  /** What is wrong, for a person. */
  message: z.string(),
  /** The text that it rests on; empty where something is not there. */
  text: z.string(),
});
/** @public */
export type WireFinding = z.infer<typeof wireFinding>;

/** Somebody said that they reviewed, or used, a runbook. @public */
export const wireAttestation = z.object({
  id: z.string(),
  kind: z.enum(['reviewed', 'exercised']),
  /** Entity ref of a user. */
  by: z.string(),
  at: isoInstant,
  /** The day that it is about. */
  on: isoDate,
  /** Of the source that they saw. */
  sourceHash: z.string(),
  /** Only for `exercised`. */
  occasion: z.enum(['incident', 'drill', 'chaos']).optional(),
  /** Run, incident or experiment that shows it. */
  evidence: z.string().optional(),
  note: z.string().optional(),
});
/** @public */
export type WireAttestation = z.infer<typeof wireAttestation>;

/** @public */
export const runbookResponse = wireRunbook.extend({
  sections: z.array(wireSection),
  findings: wireRunbook.shape.findings,
  findingList: z.array(wireFinding),
  supersedes: z.array(z.string()),
  dashboards: z.array(z.object({ title: z.string(), url: z.string() })),
  /** Policy or address of who is next: as the source has it. */
  escalation: z.string().nullable(),
  /** Latest first, at most 20. */
  attestations: z.array(wireAttestation),
  /** Source without front matter, cut and flattened to what a browser renders in time. Markup in it is text. */
  markdown: z.string(),
  /** Why the Markdown is not whole; absent where it is. */
  cut: z.string().optional(),
  allowedActions: z.array(z.enum(['review', 'run', 'refresh'])),
});
/** @public */
export type RunbookResponse = z.infer<typeof runbookResponse>;

const text = z.string().trim().min(1).max(2_000);
const runbookRef = z.string().min(3).max(1_000);

/** Query of `GET /runbook` and its like. @public */
export const runbookQuery = z.strictObject({ ref: runbookRef });

/** Body of `POST /reviews`: what they saw is what they attest. @public */
export const reviewRequest = z.strictObject({
  ref: runbookRef,
  /** `source.hash` of what was shown. Refused with 409 where the source is another one now. */
  sourceHash: z.string().max(128),
  note: text.optional(),
});
/** @public */
export type ReviewRequest = z.infer<typeof reviewRequest>;

/** Body of `POST /exercises`. @public */
export const exerciseRequest = z.strictObject({
  ref: runbookRef,
  occasion: z.enum(['incident', 'drill', 'chaos']),
  /** Not in the future. */
  on: isoDate,
  evidence: z.string().trim().max(500).optional(),
  note: text.optional(),
});
/** @public */
export type ExerciseRequest = z.infer<typeof exerciseRequest>;

/** A change of the source that says it was reviewed today, for `git apply`. @public */
export const reviewPatchResponse = z.object({
  file: z.string(),
  /** Unified diff. */
  patch: z.string(),
});
/** @public */
export type ReviewPatchResponse = z.infer<typeof reviewPatchResponse>;
