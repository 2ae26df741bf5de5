import { z } from 'zod/v4';

/** Instants of the portal itself are ISO 8601 in UTC. */
export const isoInstant = z.iso.datetime();

/** `2026-11-01`: a day of the calendar, without a zone. */
export const isoDate = z.iso.date();

/** 1 is the worst. Their names and criteria stand in the configuration. @public */
export const SEVERITIES = [1, 2, 3, 4, 5] as const;
export const severity = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);
/** @public */
export type Severity = z.infer<typeof severity>;

/**
 * How far an incident is. The first six follow each other; the others end it without a postmortem.
 *
 * @public
 */
export const INCIDENT_STATUSES = [
  'triage',
  'active',
  'mitigated',
  'resolved',
  'learning',
  'closed',
  'declined',
  'merged',
  'canceled',
  'false_alarm',
] as const;
export const incidentStatus = z.enum(INCIDENT_STATUSES);
/** @public */
export type IncidentStatus = z.infer<typeof incidentStatus>;

/** Each follows the one before it; reopening goes back to `draft`, with a reason. @public */
export const POSTMORTEM_STATUSES = [
  'draft',
  'in_review',
  'reviewed',
  'published',
  'closed',
] as const;
export const postmortemStatus = z.enum(POSTMORTEM_STATUSES);
/** @public */
export type PostmortemStatus = z.infer<typeof postmortemStatus>;

/**
 * - `public`: may be shown outside the organisation too.
 * - `internal`: whoever may read one of its entities.
 * - `restricted`: its viewers, owner, authors and facilitator alone; for all others it is not there.
 *
 * @public
 */
export const VISIBILITIES = ['public', 'internal', 'restricted'] as const;
export const visibility = z.enum(VISIBILITIES);
/** @public */
export type Visibility = z.infer<typeof visibility>;

/** @public */
export const PRECISIONS = [
  'second',
  'minute',
  'hour',
  'day',
  'unknown',
] as const;
/** @public */
export type Precision = (typeof PRECISIONS)[number];

/** In the order in which they happen. @public */
export const MILESTONES = [
  'impactStart',
  'detected',
  'acknowledged',
  'declared',
  'mitigated',
  'resolved',
] as const;
/** @public */
export type Milestone = (typeof MILESTONES)[number];

/**
 * - `timeToDetect`: impact start to detected.
 * - `timeToAck`: detected to acknowledged.
 * - `timeToMitigate`: detected to mitigated (called repaired by some).
 * - `timeToResolve`: detected to resolved.
 *
 * @public
 */
export const DURATIONS = [
  'timeToDetect',
  'timeToAck',
  'timeToMitigate',
  'timeToResolve',
] as const;
/** @public */
export type DurationName = (typeof DURATIONS)[number];

/** @public */
export const EVENT_KINDS = [
  'impact',
  'detection',
  'alert',
  'page',
  'ack',
  'escalation',
  'comms',
  'decision',
  'action',
  'change',
  'status_change',
  'recovery',
  'note',
] as const;
/** @public */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Where an event comes from, in the order in which events of the same time stand. `nines` is the incident itself. @public */
export const EVENT_SOURCES = [
  'slo',
  'alertmanager',
  'pagerduty',
  'runbooks',
  'deploy',
  'chaos',
  'nines',
  'slack',
  'manual',
  'import',
] as const;
/** @public */
export type EventSource = (typeof EVENT_SOURCES)[number];

/** @public */
export const FACTOR_KINDS = [
  'code',
  'config',
  'capacity',
  'dependency',
  'process',
  'human_interface',
  'monitoring',
  'data',
  'security',
  'external',
  'unknown',
] as const;
/** @public */
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** @public */
export const ACTION_TYPES = [
  'prevent',
  'mitigate',
  'detect',
  'repair',
  'process',
  'document',
  'investigate',
] as const;
/** @public */
export type ActionType = (typeof ACTION_TYPES)[number];

/** P0 and P1 are the priority actions. @public */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
/** @public */
export type Priority = (typeof PRIORITIES)[number];

/** @public */
export const ACTION_STATUSES = [
  'open',
  'in_progress',
  'done',
  'verified',
  'wont_do',
] as const;
export const actionStatus = z.enum(ACTION_STATUSES);
/** @public */
export type ActionStatus = z.infer<typeof actionStatus>;

/** What people do in an incident; others may be configured. @public */
export const INCIDENT_ROLES = [
  'lead',
  'deputy',
  'scribe',
  'communications',
  'expert',
  'liaison',
] as const;
/** @public */
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** @public */
export const FINDING_LEVELS = ['error', 'warning', 'info'] as const;
/** @public */
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** Something to be minded, of a gate or a lint. @public */
export const wireFinding = z.object({
  /** Of the rule: `milestones.order`. */
  rule: z.string(),
  level: z.enum(FINDING_LEVELS),
  /** Field that it is about: `milestones.declared`, `actionItems.AI-7.dueDate`. */
  field: z.string(),
  /** What is wrong, and what to do. */
  message: z.string(),
  /** The sentence or value that it rests on. */
  text: z.string().optional(),
});
/** @public */
export type WireFinding = z.infer<typeof wireFinding>;

export const entityRef = z.string().min(3).max(300);
export const uuid = z.uuid();
/** Markdown of a person. */
export const markdown = z.string().max(100_000);
export const httpUrl = z.url({ protocol: /^https?$/ }).max(2_000);
/** Of the version that the person saw; refused with 409 where another came first. */
export const version = z.number().int().min(1);
export const page = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};
export const order = z.enum(['asc', 'desc']);
