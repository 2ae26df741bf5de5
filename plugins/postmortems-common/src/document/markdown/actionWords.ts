import { ActionStatus, ActionType, Priority } from '../../wire';

/** By the heading above the items. */
const BY_HEADING: readonly (readonly [ActionType, RegExp])[] = [
  ['document', /document|runbook|training/i],
  ['process', /process|policy|communicat|organi[sz]/i],
  ['detect', /detect|monitor|alert|observab/i],
  ['investigate', /investigat|research|analys/i],
  ['mitigate', /mitigat|recover|respon/i],
  ['repair', /repair|fix|clean/i],
  ['prevent', /prevent|technical|test|code|config|infrastr|deploy/i],
];

/** By the words of the item itself, the first that holds. */
const BY_WORDS: readonly (readonly [ActionType, RegExp])[] = [
  [
    'investigate',
    /^(?:further )?(?:investigat|look into|find out|figure out|research|explore|consider|check (?:if|why|whether)|think about|is |are |can |could |why |how )/i,
  ],
  [
    'document',
    /\b(?:document(?:ation|ing|ed)?|runbook|playbook|wiki|user guide|guidance|readme|write (?:a|an|up|down))\b/i,
  ],
  [
    'detect',
    /\b(?:monitor(?:ing|s)?|alert(?:s|ing)?|alarm|dashboard|metrics?|healthcheck|detect(?:ion|s)?|observability|notify when)\b/i,
  ],
  [
    'process',
    /\b(?:process|policy|review process|communicat\w+|teams?|discuss|schedule a|on-call|training|responsibilit\w+)\b/i,
  ],
  ['repair', /^(?:fix|repair|clean up|restore)\b/i],
];

/** What kind of action an item is, where it does not say so itself. */
export function typeOfAction(title: string, heading: string): ActionType {
  return (
    BY_HEADING.find(([, words]) => words.test(heading))?.[0] ??
    BY_WORDS.find(([, words]) => words.test(title))?.[0] ??
    'prevent'
  );
}

export function priorityOf(text: string): Priority | undefined {
  const found = /(?:^|[\s([*_,;])P([0-3])(?=$|[\s)\]*_,;:.])/i.exec(text)?.[1];
  switch (found) {
    case '0':
      return 'P0';
    case '1':
      return 'P1';
    case '2':
      return 'P2';
    case '3':
      return 'P3';
    default:
      return undefined;
  }
}

/** Types and states as others write them. */
const TYPES: Readonly<Record<string, ActionType>> = {
  prevent: 'prevent',
  prevention: 'prevent',
  preventative: 'prevent',
  preventive: 'prevent',
  mitigate: 'mitigate',
  mitigation: 'mitigate',
  detect: 'detect',
  detection: 'detect',
  detective: 'detect',
  repair: 'repair',
  fix: 'repair',
  corrective: 'repair',
  process: 'process',
  document: 'document',
  documentation: 'document',
  investigate: 'investigate',
  investigation: 'investigate',
};

export function typeNamed(text: string): ActionType | undefined {
  return TYPES[text.trim().toLowerCase()];
}

export function statusNamed(text: string): ActionStatus | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s-]+/g, '_');
  switch (word) {
    case 'open':
    case 'todo':
    case 'to_do':
    case 'new':
    case 'outstanding':
      return 'open';
    case 'in_progress':
    case 'started':
    case 'ongoing':
      return 'in_progress';
    case 'done':
    case 'closed':
    case 'complete':
    case 'completed':
    case 'resolved':
    case 'fixed':
      return 'done';
    case 'verified':
      return 'verified';
    case 'wont_do':
    case 'wontfix':
    case 'wont_fix':
    case 'cancelled':
    case 'canceled':
    case 'not_doing':
      return 'wont_do';
    default:
      return undefined;
  }
}
