import { SECTION_KINDS, SectionKind } from '../wire';

/** Headings that stand for a section; the first of each is its own name. */
const NAMES: Readonly<Record<SectionKind, readonly string[]>> = {
  symptoms: [
    'symptoms',
    'symptom',
    'meaning',
    'alert description',
    'description',
    'overview',
    'what this means',
  ],
  diagnosis: [
    'diagnosis',
    'possible checks',
    'checks',
    'investigation',
    'troubleshooting',
    'debugging',
    'triage',
    'verify',
    'how to investigate',
  ],
  resolution: [
    'resolution',
    'mitigation',
    'remediation',
    'fix',
    'playbook',
    'recovery',
    'possible actions',
    'potential resolution steps',
  ],
  prevention: [
    'prevention',
    'follow-up',
    'follow up',
    'long-term fix',
    'long term fix',
    'permanent fix',
    'hardening',
  ],
};

/** Counts as symptoms beside another heading of them, never alone. */
const IMPACT = 'impact';

const KIND_OF = new Map(
  SECTION_KINDS.flatMap(kind => NAMES[kind].map(name => [name, kind])),
);

/** What a heading says once case, numbers, emoji and the colon at its end are dropped. */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize('NFKC')
    .replace(
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u20e3]/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(
      /^(?:step |section )?\(?\d{1,3}(?:\.\d{1,3}){0,4}(?:[.):]| ?[-–—]|(?= ))\s*/,
      '',
    )
    .replace(/[\s:]+$/, '');
}

/** Whether a heading is the very name of its section, not an alias of it. */
export function isOwnName(heading: string, kind: SectionKind): boolean {
  return plainHeading(heading) === NAMES[kind][0];
}

/** Whether a heading speaks of impact, which is a part of symptoms only beside another. */
export function isImpact(heading: string): boolean {
  return plainHeading(heading) === IMPACT;
}

/** The sections that a heading announces: none, one, or two and more where it is combined. */
export function kindsOf(heading: string): SectionKind[] {
  const plain = plainHeading(heading);
  const whole = KIND_OF.get(plain);
  if (whole) return [whole];
  const parts = plain
    .split(/ and | & |[/,+]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length < 2) return [];
  const kinds = parts.map(part =>
    part === IMPACT ? 'symptoms' : KIND_OF.get(part),
  );
  return kinds.every(kind => kind !== undefined) ? [...new Set(kinds)] : [];
}
