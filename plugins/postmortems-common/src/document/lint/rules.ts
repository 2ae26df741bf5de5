import { FindingLevel } from '../../wire';

/** A rule of the lint of documents; its id never changes. @public */
export type PostmortemRule = {
  readonly id: string;
  readonly level: FindingLevel;
  /** What it finds. */
  readonly finds: string;
};

/** Rules of the lint of documents; what the reader assumed and what is odd about milestones comes beside. @public */
export const POSTMORTEM_RULES = [
  {
    id: 'document.refused',
    level: 'error',
    finds:
      'A file that is larger than 1 MB, nested too deep, too wide, or no JSON.',
  },
  {
    id: 'front-matter.unreadable',
    level: 'error',
    finds: 'Front matter that cannot be read: nothing of it counts.',
  },
  {
    id: 'sections.missing',
    level: 'warning',
    finds: 'No summary, impact, detection or factor.',
  },
  {
    id: 'milestones.missing',
    level: 'warning',
    finds: 'No time at which the impact began, was detected or was resolved.',
  },
  {
    id: 'milestones.order',
    level: 'warning',
    finds: 'A milestone that stands before an earlier one.',
  },
  {
    id: 'milestones.gap',
    level: 'warning',
    finds: 'A milestone more than a month after the one before it.',
  },
  {
    id: 'durations.disagree',
    level: 'warning',
    finds:
      'A stated duration that differs from the computed one by more than a minute.',
  },
  {
    id: 'timeline.short',
    level: 'warning',
    finds: 'A timeline of fewer than two events.',
  },
  {
    id: 'timeline.unknown',
    level: 'warning',
    finds: 'An event whose time cannot be read.',
  },
  {
    id: 'actions.none',
    level: 'warning',
    finds: 'No action item.',
  },
  {
    id: 'unmapped',
    level: 'info',
    finds: 'A line that no field stands for; it is kept as it is written.',
  },
] as const satisfies readonly PostmortemRule[];
