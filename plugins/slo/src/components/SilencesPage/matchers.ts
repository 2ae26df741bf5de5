import {
  MATCH_FIELDS,
  WireAlert,
  WireMatchers,
} from '@nines/backstage-plugin-slo-common';

export type MatchField = (typeof MATCH_FIELDS)[number];

/** Matchers as a person types them: alternatives separated by commas, nothing where a field does not matter. */
export type MatcherTexts = Readonly<Partial<Record<MatchField, string>>>;

/** What a silence of an alert starts with: this SLO, and alerts of this severity. */
export function matchersOf(
  alert: Pick<WireAlert, 'entity' | 'slo' | 'severity'>,
): WireMatchers {
  return {
    entity: [alert.entity.entityRef],
    slo: [alert.slo],
    severity: [alert.severity],
  };
}

export function toMatcherTexts(matchers: WireMatchers): MatcherTexts {
  return Object.fromEntries(
    Object.entries(matchers).map(([field, patterns]) => [
      field,
      patterns.join(', '),
    ]),
  );
}

export function fromMatcherTexts(texts: MatcherTexts): WireMatchers {
  const matchers: WireMatchers = {};
  for (const field of MATCH_FIELDS) {
    const patterns = (texts[field] ?? '')
      .split(',')
      .map(pattern => pattern.trim())
      .filter(pattern => pattern !== '');
    if (patterns.length > 0) matchers[field] = patterns;
  }
  return matchers;
}

/** The fields that are looked at, in the order in which a form asks for them. */
export function shownMatchers(
  matchers: WireMatchers,
): { field: MatchField; patterns: string }[] {
  return MATCH_FIELDS.flatMap(field => {
    const patterns = matchers[field];
    return patterns ? [{ field, patterns: patterns.join(', ') }] : [];
  });
}
