import { DurationName, Milestone, WireMilestone } from '../../wire';
import { parseStatedDuration } from '../../durations';
import { TimeReader } from '../times/TimeReader';
import { readTime } from '../times/readTime';
import { Draft } from './Draft';
import { headingText } from './headings';

/** Labels of milestones, from the most particular. */
const MILESTONES: readonly (readonly [Milestone, RegExp])[] = [
  [
    'impactStart',
    /^(?:impact|fault|incident|outage|issue|problem)?\s*(?:first )?(?:started|starts?|began|begins?|occurs?|occurred)(?: (?:time|at|on))?$|^start(?: time| of impact| of incident)?$|^impact (?:start|started)$/,
  ],
  [
    'detected',
    /^(?:first |fault |incident |issue |outage )?(?:detected|noticed|discovered|reported|spotted)(?: at| on)?$|^detection(?: time)?$|^team aware$/,
  ],
  ['acknowledged', /^(?:incident |alert )?ack(?:nowledged|ed)?(?: at| on)?$/],
  ['declared', /^(?:incident )?declared(?: at| on)?$/],
  [
    'mitigated',
    /^(?:incident |fault |issue |service )?(?:repaired|mitigated|fixed|recovered|restored|stabili[sz]ed)(?: at| on)?$|^(?:mitigation|repair|recovery)(?: time)?$/,
  ],
  [
    'resolved',
    /^(?:incident |fault |issue |outage )?(?:resolved|closed|ended|ends?)(?: at| on)?$|^(?:end|resolution) time$/,
  ],
];

const DURATIONS: readonly (readonly [DurationName, RegExp])[] = [
  [
    'timeToDetect',
    /^(?:mean )?time to (?:detect|detection|notice|discover(?:y)?)(?: \(?ttd\)?)?$|^m?ttd$|^detection delay$/,
  ],
  ['timeToAck', /^time to (?:ack|acknowledge(?:ment)?)$|^m?tta$/],
  [
    'timeToMitigate',
    /^time to (?:repair|mitigate|mitigation|fix|restore|stabili[sz]e)(?: \(?ttm\)?)?$|^ttm$/,
  ],
  [
    'timeToResolve',
    /^time to (?:resolve|resolution|recover|recovery|close)(?: \(?ttr\)?)?$|^m?ttr$/,
  ],
];

/** A label with its value: `- **First detected**: 2020-08-07 15:51`, `Repaired 2020-08-07 16:29`. */
export type Labelled = {
  readonly label: string;
  readonly value: string;
  readonly milestone?: Milestone;
  readonly duration?: DurationName;
};

const KEY =
  /^\s*(?:[-*+]\s+)?(\*\*|__)(?=\S)([^*_\n]{1,80}?):?\1\s*(?::|–|-(?=\s)|(?=\s|$))\s*(.*)$/;
const PLAIN = /^\s*(?:[-*+]\s+)?([A-Za-z][^:|\n]{0,60}?)\s*:(?:\s+(.*)|)$/;
const WORDS = /^\s*(?:[-*+]\s+)?((?:[A-Za-z]+\s+){1,5})(?=[\d~?≈(]|N\/A)(.*)$/;

/** The bold key at the beginning of a line, and what follows it. */
export function boldKey(
  text: string,
): { readonly label: string; readonly value: string } | undefined {
  const found = KEY.exec(text);
  return found ? { label: found[2].trim(), value: found[3].trim() } : undefined;
}

export function plainKey(
  text: string,
): { readonly label: string; readonly value: string } | undefined {
  const found = PLAIN.exec(text);
  return found
    ? { label: found[1].trim(), value: (found[2] ?? '').trim() }
    : undefined;
}

/** The milestone or duration that a line states. */
export function factOf(text: string): Labelled | undefined {
  const words = WORDS.exec(text);
  const candidates = [
    boldKey(text),
    plainKey(text),
    words ? { label: words[1].trim(), value: words[2].trim() } : undefined,
  ];
  for (const candidate of candidates) {
    const fact = candidate && named(candidate);
    if (fact) return fact;
  }
  return undefined;
}

function named(labelled: {
  readonly label: string;
  readonly value: string;
}): Labelled | undefined {
  const label = headingText(labelled.label);
  const milestone = MILESTONES.find(([, names]) => names.test(label))?.[0];
  if (milestone) return { ...labelled, milestone };
  const duration = DURATIONS.find(([, names]) => names.test(label))?.[0];
  return duration && { ...labelled, duration };
}

/** Takes a fact into the draft; false where it has that fact already, or no value. */
export function addFact(
  draft: Draft,
  { label, value, milestone, duration }: Labelled,
  { line, times }: { readonly line: number; readonly times: TimeReader },
): boolean {
  if (value === '') return false;
  if (duration) {
    if (draft.stated[duration] || value.length > 200) return false;
    draft.stated[duration] = parseStatedDuration(value);
    draft.facts.push({ label, text: value, line, duration });
    return true;
  }
  if (!milestone || value.length > 500) return false;
  const known = draft.facts.find(fact => fact.milestone === milestone);
  if (known) {
    draft.facts.push({ label, text: value, line });
    if (isUsual(known.label) || !isUsual(label)) return false;
    // `First detected` says better what it is than `Team aware`
    draft.keep(
      known.line,
      `${known.label}: ${known.text}`,
      `"${label}" stands for the same milestone.`,
    );
    draft.milestones[milestone] = readMilestone(value, { line, times });
    return true;
  }
  draft.milestones[milestone] = readMilestone(value, { line, times });
  draft.facts.push({ label, text: value, line, milestone });
  return true;
}

function isUsual(label: string): boolean {
  return /^(?:first detected|(?:incident )?declared|repaired|resolved)$/i.test(
    headingText(label),
  );
}

function readMilestone(
  value: string,
  { line, times }: { readonly line: number; readonly times: TimeReader },
): WireMilestone {
  const written = readTime(value);
  if (!written) {
    return { at: null, precision: 'unknown', sourceText: value };
  }
  const { at } = times.readAlone(written, line);
  return { ...at, sourceText: value };
}
