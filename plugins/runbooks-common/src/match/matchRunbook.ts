import { MATCH_RULES, MATCH_SCOPES, MatchRule, MatchScope } from '../wire';
import { GivenRunbook } from './GivenRunbook';
import { MatchCandidate } from './MatchCandidate';
import { Hit, hitsOf } from './hitsOf';

/** An alert whose runbook is looked for. @public */
export type AlertToMatch = {
  readonly name: string;
  readonly entityRef: string;
  /** `metadata.name` of the SLO behind it. */
  readonly slo?: string;
  readonly given?: GivenRunbook;
  /** Entity whose docs hold the page that the alert gives. */
  readonly givenDocsRef?: string;
};

/** A candidate, and how near it is; `undefined` for one that only an address leads to. @public */
export type ScopedCandidate = {
  readonly candidate: MatchCandidate;
  readonly scope: MatchScope | undefined;
};

/** @public */
export type RunbookMatch = {
  readonly rule: MatchRule;
  readonly scope: MatchScope;
  readonly candidate: MatchCandidate;
  /** One sentence. */
  readonly because: string;
  /** Section that the alert, or the runbook for this alert, names. */
  readonly anchor?: string;
};

/** @public */
export type MatchOutcome = {
  readonly match?: RunbookMatch;
  /** What each rule found, in their order. */
  readonly tried: readonly {
    readonly rule: MatchRule;
    readonly outcome: string;
  }[];
};

const WHERE: Readonly<Record<MatchScope, string>> = {
  own: 'among the runbooks of the entity itself',
  system: 'among the runbooks of its system',
  owner: 'among the runbooks of its owner',
  shared: 'among the runbooks for all',
};

/**
 * The runbook of an alert: the first rule that finds one ends the search; within a rule the nearest; among equally near ones a name
 * before a pattern, what names the entity, what is active, then by ref. The order of the candidates means nothing.
 *
 * @public
 */
export function matchRunbook(
  alert: AlertToMatch,
  candidates: readonly ScopedCandidate[],
): MatchOutcome {
  const tried: { rule: MatchRule; outcome: string }[] = [];
  for (const rule of MATCH_RULES) {
    const hits = candidates.flatMap(each => hitsOf(rule, alert, each));
    const [best] = hits.sort((a, b) => compare(a, b, alert));
    if (best) {
      const { candidate, scope, anchor, says } = best;
      const because = `${says}, ${WHERE[scope]}.`;
      tried.push({ rule, outcome: because });
      return {
        match: { rule, scope, candidate, because, ...(anchor && { anchor }) },
        tried,
      };
    }
    tried.push({ rule, outcome: missed(rule, alert) });
  }
  return { tried };
}

const STATUS_ORDER = ['active', 'draft', 'deprecated'];

function compare(a: Hit, b: Hit, { entityRef }: AlertToMatch): number {
  return (
    a.strength - b.strength ||
    MATCH_SCOPES.indexOf(a.scope) - MATCH_SCOPES.indexOf(b.scope) ||
    Number(a.isPattern) - Number(b.isPattern) ||
    Number(b.candidate.entityRefs.includes(entityRef)) -
      Number(a.candidate.entityRefs.includes(entityRef)) ||
    STATUS_ORDER.indexOf(a.candidate.status) -
      STATUS_ORDER.indexOf(b.candidate.status) ||
    (a.candidate.ref < b.candidate.ref ? -1 : 1)
  );
}

function missed(rule: MatchRule, { name, slo, given }: AlertToMatch): string {
  switch (rule) {
    case 'runbookUrl':
      return given
        ? `No page stands for '${given.text}', which the alert gives.`
        : 'The alert gives no runbook.';
    case 'alerts':
      return `No runbook names '${name}' under alerts.`;
    case 'fileName':
      return `No runbook's file is called '${name}'.`;
    case 'supersedes':
      return `No runbook names '${name}' under supersedes.`;
    default:
      return slo
        ? `No runbook names '${slo}' under slos.`
        : 'No SLO stands behind the alert.';
  }
}
