import { LessonKind } from '../../wire';

/** Headings of our Markdown, by the field that stands below each, in the order of the page. */
export const TEXT_PARTS = {
  summary: 'Summary',
  impact: 'Impact',
  detection: 'Detection',
  trigger: 'Trigger',
  resolution: 'Resolution',
  analysis: 'Analysis',
  externalMessage: 'External message',
} as const;
export type TextPart = keyof typeof TEXT_PARTS;

export const LIST_PARTS = {
  timeline: 'Timeline',
  factors: 'Contributing factors',
  wentWell: 'What went well',
  wentWrong: 'What went wrong',
  gotLucky: 'Where we got lucky',
  surprised: 'What surprised us',
  actionItems: 'Action items',
} as const;
export type ListPart = keyof typeof LIST_PARTS;

export const LESSONS: readonly LessonKind[] = [
  'wentWell',
  'wentWrong',
  'gotLucky',
  'surprised',
];

/** Names the format, and its version. */
export const OWN_FORMAT = 'nines-postmortem/v1';
