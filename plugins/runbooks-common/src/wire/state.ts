import { z } from 'zod/v4';

/** Instants on the wire are ISO 8601 in UTC. */
export const isoInstant = z.iso.datetime();

/** `2026-11-01`: a day of the calendar, without a zone. */
export const isoDate = z.iso.date();

/**
 * What is to be minded about a runbook, worst first.
 *
 * - `lintFailing`: the lint has an error.
 * - `overdue`: its review is due since a day before today.
 * - `notBuilt`: TechDocs cannot open the page.
 * - `unreachable`: its source could not be read the last time; what is shown is what was read before.
 * - `orphan`: no alert and no SLO leads to it.
 * - `notReviewed`: nobody ever said that it was reviewed; its age is assumed.
 * - `changedSinceReview`: the source is another one than the reviewer saw.
 * - `dueSoon`: its review is due within 14 days.
 *
 * @public
 */
export const RUNBOOK_FLAGS = [
  'lintFailing',
  'overdue',
  'notBuilt',
  'unreachable',
  'orphan',
  'notReviewed',
  'changedSinceReview',
  'dueSoon',
] as const;
/** @public */
export type RunbookFlag = (typeof RUNBOOK_FLAGS)[number];

export const runbookFlag = z.enum(RUNBOOK_FLAGS);

/** @public */
export const SECTION_KINDS = [
  'symptoms',
  'diagnosis',
  'resolution',
  'prevention',
] as const;
/** @public */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** @public */
export const CRITICALITIES = ['critical', 'high', 'normal'] as const;
/** @public */
export type Criticality = (typeof CRITICALITIES)[number];

/** @public */
export const RUNBOOK_STATUSES = ['draft', 'active', 'deprecated'] as const;
/** @public */
export type RunbookStatus = (typeof RUNBOOK_STATUSES)[number];

/** @public */
export const FINDING_LEVELS = ['error', 'warning', 'info'] as const;
/** @public */
export type FindingLevel = (typeof FINDING_LEVELS)[number];
