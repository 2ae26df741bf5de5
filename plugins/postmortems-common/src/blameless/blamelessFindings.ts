import { PostmortemContent, WireFinding, WireTimelineEvent } from '../wire';
import { MENTION, USER_REF, namesPattern } from './namesPattern';
import { sentencesOf } from './sentencesOf';
import { textsOf } from './textsOf';

/** Turns of phrase that look for somebody at fault, and what to ask instead. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:human|user|operator|pilot) errors?\b/i,
    'it ends the search where it should begin: what made this the natural thing to do?',
  ],
  [
    /\b(?:should(?:n['’]t| not)?(?: \w{1,20})? have|should['’]ve)\b/i,
    'it judges with what was known afterwards: say what was done, and what was known then',
  ],
  [
    /\bfail(?:ed|s|ing|ure) to\b/i,
    'of a person, it names what did not happen: say what did, and how it looked at the time',
  ],
  [
    /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|sloppy|incompeten(?:t|ce)|stupid(?:ly|ity)?|lazy|laziness)\b/i,
    'it judges a person: say what the system allowed, and what would have shown the risk',
  ],
  [
    /\b(?:at fault|to blame|fault of|blame[ds]? (?:on|for))\b/i,
    'it looks for somebody at fault: ask how and what, not who',
  ],
];

const SHOWN = 300;
/** Of one text: a page of names needs no thousand findings to be seen. */
const MOST_IN_TEXT = 50;

/**
 * Sentences that name or judge people. Each says what to write instead, and the author may keep it; names and mentions are of the rule
 * `blameless.name`, judging words of `blameless.phrase`. Code is no narrative, hidden events are not looked at.
 *
 * @param names - Of people, as they may stand in the text: display names, and the names of their entities.
 * @public
 */
export function blamelessFindings(
  content: PostmortemContent,
  timeline: readonly Pick<WireTimelineEvent, 'id' | 'text' | 'hidden'>[],
  names: readonly string[],
): WireFinding[] {
  const pattern = namesPattern(names);
  const events = timeline
    .filter(({ hidden }) => !hidden)
    .map(({ id, text }) => ({ field: `timeline.${id}.text`, text }));
  return [...textsOf(content), ...events].flatMap(({ field, text }) =>
    sentencesOf(text)
      .flatMap(sentence => findingsOf(sentence, field, pattern))
      .slice(0, MOST_IN_TEXT),
  );
}

function findingsOf(
  sentence: string,
  field: string,
  pattern: RegExp | undefined,
): WireFinding[] {
  const text = sentence.slice(0, SHOWN);
  const base = { level: 'warning', field, text } as const;
  const names = [MENTION, USER_REF, ...(pattern ? [pattern] : [])].flatMap(
    each => sentence.match(each) ?? [],
  );
  const phrases = PHRASES.flatMap(([phrase, why]) => {
    const found = phrase.exec(sentence)?.[0];
    return found === undefined ? [] : [{ found, why }];
  });
  return [
    ...[...new Set(names)].map(name => ({
      ...base,
      rule: 'blameless.name',
      message: `'${name}' names a person: write their role, such as the on-call engineer.`,
    })),
    ...phrases.map(({ found, why }) => ({
      ...base,
      rule: 'blameless.phrase',
      message: `'${found}': ${why}.`,
    })),
  ];
}
