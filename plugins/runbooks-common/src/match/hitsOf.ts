import { MatchRule, MatchScope } from '../wire';
import { nameKeyOf, pageKeyOf, pathKeyOf, sourceKeyOf } from './GivenRunbook';
import { MatchCandidate } from './MatchCandidate';
import { AlertToMatch, ScopedCandidate } from './matchRunbook';
import { isPattern, matchesName, splitAnchor } from './matchesName';

/** A rule that finds a candidate. */
export type Hit = {
  readonly candidate: MatchCandidate;
  readonly scope: MatchScope;
  /** Of an address: 0 where it is that of the page, 1 of its source, 2 where it only ends alike. */
  readonly strength: number;
  readonly isPattern: boolean;
  readonly anchor?: string;
  /** The beginning of a sentence. */
  readonly says: string;
};

/** By how much one rule finds one candidate: nothing, or one hit. */
export function hitsOf(
  rule: MatchRule,
  alert: AlertToMatch,
  { candidate, scope }: ScopedCandidate,
): Hit[] {
  if (rule === 'runbookUrl') return byAddress(alert, candidate, scope);
  if (!scope) return [];
  const hit = { candidate, scope, strength: 0, isPattern: false };
  switch (rule) {
    case 'alerts': {
      const entry = entryFor(candidate.alerts, alert.name);
      if (!entry) return [];
      const says = `Its front matter names '${entry.name}' under alerts`;
      const { anchor } = entry;
      return [{ ...hit, says, anchor, isPattern: isPattern(entry.name) }];
    }
    case 'fileName':
      return nameKeyOf(candidate.path) === alert.name.toLowerCase()
        ? [{ ...hit, says: `Its file is called '${alert.name}'` }]
        : [];
    case 'supersedes': {
      const entry = entryFor(candidate.supersedes, alert.name);
      if (!entry) return [];
      const says = `Its front matter names '${entry.name}' under supersedes`;
      const { anchor } = entry;
      return [{ ...hit, says, anchor, isPattern: isPattern(entry.name) }];
    }
    default: {
      const { slo } = alert;
      const found = candidate.slos.some(
        each => slo !== undefined && each.toLowerCase() === slo.toLowerCase(),
      );
      const says = `Its front matter names the SLO '${slo}'`;
      return found ? [{ ...hit, says }] : [];
    }
  }
}

/** The entry that names the alert itself, else the first pattern that it fits. */
function entryFor(entries: readonly string[], alert: string) {
  const found = entries
    .map(splitAnchor)
    .filter(({ name }) => matchesName(name, alert));
  return found.find(({ name }) => !isPattern(name)) ?? found[0];
}

/** A page's own address leads to it wherever it is; what only ends alike must be near. */
function byAddress(
  { given, givenDocsRef }: AlertToMatch,
  candidate: MatchCandidate,
  scope: MatchScope | undefined,
): Hit[] {
  if (!given) return [];
  const { anchor, text } = given;
  const hit = { candidate, scope: scope ?? 'shared', isPattern: false, anchor };
  const { page, sourceKey, pathKey, nameKey } = given;
  if (page) {
    const isIt =
      candidate.docsRef === givenDocsRef &&
      pageKeyOf(candidate.page) === page.page;
    const says = `The alert gives its address, '${text}'`;
    return isIt ? [{ ...hit, scope: hit.scope, strength: 0, says }] : [];
  }
  if (sourceKey && sourceKey === keyOfSource(candidate)) {
    const says = `The alert gives the address of its source, '${text}'`;
    return [{ ...hit, strength: 1, says }];
  }
  if (!scope) return [];
  const isAlike =
    (pathKey !== undefined && pathKey === pathKeyOf(candidate.path).pathKey) ||
    (nameKey !== undefined && nameKey === nameKeyOf(candidate.path));
  const says = `The alert gives '${text}', by which the page is called`;
  return isAlike ? [{ ...hit, strength: 2, says }] : [];
}

function keyOfSource({ sourceUrl }: MatchCandidate): string | undefined {
  return sourceUrl && URL.canParse(sourceUrl)
    ? sourceKeyOf(sourceUrl)
    : undefined;
}
