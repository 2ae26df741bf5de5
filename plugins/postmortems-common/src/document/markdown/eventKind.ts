import { EventKind } from '../../wire';

/** What the words of an event say that it is; the word that comes first holds. */
const KINDS: readonly (readonly [EventKind, RegExp])[] = [
  ['ack', /\backnowledge[sd]?\b|\backed\b/i],
  [
    'page',
    /\bpage[sd]\b|\bpagerduty\b|\bon[- ]call (?:is|was) (?:paged|called)\b/i,
  ],
  [
    'status_change',
    /\bincident (?:is |was )?(?:formally |officially )?(?:declared|closed|opened|resolved|repaired)\b|\bdeclared? (?:an |the )?incident\b/i,
  ],
  ['alert', /\balert(?:s|ed|ing)?\b|\balarm\b|\bfires\b|\bfired\b/i],
  [
    'recovery',
    /\b(?:recover(?:s|ed|y)|resolve[sd]|restored|back (?:to normal|online|up)|operational|succeeds? again|works? again|healthy again)\b/i,
  ],
  ['escalation', /\bescalat/i],
  [
    'comms',
    /\bstatus ?page\b|\bcomms\b|\bannounce(?:s|d|ment)\b|\be-?mail (?:is |was )?sent\b|\binform(?:s|ed)\b|\bnotif(?:ies|ied)\b/i,
  ],
  ['decision', /\bdeci(?:de[sd]?|sion)\b/i],
  [
    'detection',
    /\b(?:notice[sd]?|detect(?:s|ed)?|discover(?:s|ed)?|report(?:s|ed|ing)?|complain)\b/i,
  ],
  [
    'change',
    /\b(?:deploy(?:s|ed|ment)?|release[sd]?|merge[sd]?|roll(?:s|ed)? ?(?:out|back)|revert(?:s|ed)?|upgrade[sd]?|migrat)/i,
  ],
];

/** The kind of an event by its words; a note where they say nothing. */
export function kindOfEvent(text: string): EventKind {
  const head = text.slice(0, 300);
  const [first] = KINDS.flatMap(([kind, words]) => {
    const index = words.exec(head)?.index;
    return index === undefined ? [] : [{ kind, index }];
  }).sort((a, b) => a.index - b.index);
  return first?.kind ?? 'note';
}
