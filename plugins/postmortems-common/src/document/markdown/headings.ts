import { plainText } from './plainText';

/** What a part of a document is about. `facts`: labels with values; `none`: a section of the author's own. */
export type PartKind =
  | 'summary'
  | 'impact'
  | 'detection'
  | 'trigger'
  | 'factors'
  | 'resolution'
  | 'timeline'
  | 'actions'
  | 'lessons'
  | 'wentWell'
  | 'wentWrong'
  | 'gotLucky'
  | 'surprised'
  | 'externalMessage'
  | 'facts'
  | 'none';

/** Names of each part, from the most particular; each stands for the whole heading. */
const NAMES: readonly (readonly [PartKind, RegExp])[] = [
  [
    'externalMessage',
    /^(?:external|customer|public) (?:message|communication|statement)$/,
  ],
  [
    'summary',
    /^(?:(?:incident|issue|executive|problem|postmortem|outage) )?(?:summary|overview|synopsis|tldr|abstract|description|what happened)$/,
  ],
  [
    'impact',
    /^(?:(?:customer|user|end user|business|incident|service|overall) )?impacts?(?: assessment)?(?: (?:on|to) (?:the )?\w+(?: \w+)?)?$|^summary of impact$/,
  ],
  [
    'timeline',
    /^(?:(?:incident|event|events|detailed|follow-?up|full) )?(?:time ?line|chronology)(?: of (?:the )?(?:events?|incident))?(?: summary)?$|^sequence of events$/,
  ],
  [
    'factors',
    /^(?:(?:root|underlying|primary|probable|identified) )?(?:causes?|fault)(?: analysis)?$|^(?:contributing|contributory|causal)?(?: ?factors| causes?)$|^root causes? and contributing factors$|^(?:what caused|why did) (?:it|this|the (?:incident|outage|issue))(?: happen)?$/,
  ],
  ['trigger', /^triggers?$/],
  [
    'detection',
    /^detection$|^discovery$|^identified$|^how (?:it|this|the incident) was (?:detected|noticed|found)$|^how did we (?:detect|notice|find out)$/,
  ],
  [
    'resolution',
    /^(?:resolution|recovery|mitigation|remediation|fix|response)(?: and (?:recovery|resolution|mitigation))?$|^how (?:it was|we) fixed(?: it)?$/,
  ],
  [
    'wentWell',
    /^(?:what|things that) (?:went|worked|did we do)(?: well)?$|^went well$|^the good$/,
  ],
  [
    'wentWrong',
    /^(?:what|things that) (?:went (?:wrong|poorly|badly|not so well)|did ?n[o']?t (?:go|work)(?: (?:so|as))?(?: well)?(?: .{0,20})?|did not (?:go|work)(?: so)?(?: well)?|could (?:have (?:gone|been)|go|be) (?:better|improved)|to improve)$|^went (?:wrong|poorly)$|^the bad$/,
  ],
  [
    'gotLucky',
    /^(?:where )?(?:we )?(?:got|were) lucky$|^lucky$|^luck$|^what was lucky$/,
  ],
  [
    'surprised',
    /^(?:what|why)(?: were we)? surprised(?: us)?$|^surprises?$|^surprised$/,
  ],
  [
    'actions',
    /^(?:(?:review|corrective|preventive|preventative|remedial|immediate|planned|follow-?up|short-?term|medium-?term|long-?term|next) )?(?:action ?items?|actions?|actionables|to-?dos?|tasks?|follow-?ups?|next steps|steps)(?: items?)?$|^(?:(?:follow-?up|future|process|short-?term|medium-?term|long-?term) )improvements$|^corrective (?:and|or) prevent(?:at)?ive (?:measures?|actions?)$|^prevent(?:at)?ive (?:measures?|actions?)$/,
  ],
  [
    'lessons',
    /^(?:key )?(?:lessons?(?: (?:learned|learnt))?|learnings?)(?: and (?:future )?improvements)?$/,
  ],
  [
    'facts',
    /^key (?:events?|facts?|times?|dates?)$|^stat(?:s|istics)$|^metrics$|^incident timing$|^milestones$|^durations?$/,
  ],
];

/** How a heading is compared: one line, lower case, no emoji, numbers or marks around. */
export function headingText(heading: string): string {
  return plainText(heading)
    .replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/^[\s#]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.):]?|[a-z][.)])\s+/, '')
    .replace(/[\s:.?!#*_–-]+$/, '')
    .replace(/^[\s:.#*_–-]+/, '')
    .replace(/tl;? ?dr/, 'tldr')
    .replace(/\bpost-?mortem\b/, 'postmortem')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a heading stands for, and whether it says anything beside that. */
export function partOf(heading: string): {
  readonly kind: PartKind;
  readonly saysMore: boolean;
} {
  const text = headingText(heading);
  const exact = nameOf(text);
  if (exact) return { kind: exact, saysMore: false };
  // Timeline (all times PST) 09/21/2022 - 11/03/2022
  const bare = text.replace(/\s*\([^()]*\)/g, ' ').trim();
  const loose =
    nameOf(headingText(bare)) ??
    (/^(?:incident )?time ?line\b/.test(bare) ? 'timeline' : undefined);
  return { kind: loose ?? 'none', saysMore: loose !== undefined };
}

function nameOf(text: string): PartKind | undefined {
  return text.length > 80
    ? undefined
    : NAMES.find(([, names]) => names.test(text))?.[0];
}
