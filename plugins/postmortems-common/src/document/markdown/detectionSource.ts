import { NewPostmortemContent } from '../../wire';

type Source = NonNullable<NewPostmortemContent['detection']>['source'];

const SOURCES: readonly (readonly [Source, RegExp])[] = [
  [
    'user',
    /\b(?:users?|customers?|students?|developers?|community) (?:had |have )?(?:reported|reports?|noticed|complain\w*|noted)\b/i,
  ],
  ['support', /\bsupport (?:team|ticket|engineer|has|had|calls?|called)\b/i],
  [
    'alert',
    /\b(?:alerts?|alerted|alarms?|pagerduty|pingdom|monitoring|uptime check|healthcheck)\b/i,
  ],
  ['partner', /\b(?:partner|vendor|supplier)\b/i],
  ['internal', /\b(?:we|our|team|engineers?|colleague|on-?call)\b/i],
];

/** Who noticed, by the first words of the text; `other` where they do not say. */
export function detectionSource(text: string): Source {
  const head = text.slice(0, 500);
  return SOURCES.find(([, words]) => words.test(head))?.[0] ?? 'other';
}
