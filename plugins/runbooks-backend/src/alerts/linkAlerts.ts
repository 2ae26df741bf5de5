import {
  AlertOutcome,
  AlertToMatch,
  MatchPlace,
  RunbookHealth,
  RunbookIndex,
  RunbookMatch,
  chooseSection,
  explainOutcome,
  matchRunbook,
  parseGiven,
} from '@nines/backstage-plugin-runbooks-common';
import {
  LinkInput,
  LinkedAlert,
  StoredAlert,
} from '../database/alerts/AlertStore';
import { StoredSection } from '../database/index/IndexStore';

export type LinkOptions = {
  readonly portalUrl: string;
  readonly shared: readonly string[];
  /** `2026-11-01` */
  readonly today: string;
  /** Sections of a runbook, asked for only where an alert names one. */
  readonly sectionsOf: (ref: string) => readonly StoredSection[];
};

/** What became of one alert. */
export type Linked = {
  readonly alert: StoredAlert;
  readonly outcome: AlertOutcome;
  /** Whose docs hold the runbook. */
  readonly docsRef?: string;
};

/** Which runbook each alert finds: the same decision as `/resolve`'s, for all of them. */
export function matchAlerts(
  input: LinkInput,
  options: Pick<LinkOptions, 'portalUrl' | 'shared'>,
): { readonly alert: StoredAlert; readonly match?: RunbookMatch }[] {
  const index = new RunbookIndex(input.runbooks);
  return input.alerts.map(alert => {
    const place = placeOf(alert.entity_ref, input, options.shared);
    const wanted = toMatch(alert, input, options.portalUrl);
    const candidates = index.candidatesOf(wanted, place);
    const { match } = matchRunbook(wanted, candidates);
    return { alert, ...(match && { match }) };
  });
}

/** Judges what was matched: whether the section is there, too. */
export function judgeMatches(
  matched: ReturnType<typeof matchAlerts>,
  input: LinkInput,
  sectionsOf: LinkOptions['sectionsOf'],
): Linked[] {
  const byRef = new Map(input.runbooks.map(each => [each.ref, each]));
  return matched.map(({ alert, match }) => {
    const runbook = match && byRef.get(match.candidate.ref);
    if (!match || !runbook) {
      const { given } = alert;
      const outcome: AlertOutcome = given?.trim()
        ? { kind: 'deadPage', given }
        : { kind: 'noRunbook' };
      return { alert, outcome };
    }
    const { health, docsRef, otherAnchors: anchors } = runbook;
    const { anchor } = match;
    const missing =
      anchor &&
      chooseSection(sectionsOf(runbook.ref), {
        ...{ alert: alert.name, anchor, anchors },
      }).missing;
    const outcome: AlertOutcome = missing
      ? { kind: 'deadAnchor', anchor: missing, runbook: health }
      : { kind: 'found', runbook: health };
    return { alert, outcome, docsRef };
  });
}

export function toLinkedAlert({
  alert,
  outcome,
  docsRef,
}: Linked): LinkedAlert {
  const runbook = runbookOf(outcome);
  return {
    key: alert.key,
    outcome: outcome.kind,
    message: explainOutcome(alert.name, outcome),
    runbook_ref: runbook?.ref ?? null,
    docs_ref: runbook ? docsRef ?? null : null,
  };
}

/** Runbooks to which no alert and no SLO leads; one that is deprecated, or of a procedure, waits for none. */
export function orphansOf(
  linked: readonly Linked[],
  { runbooks, alerts }: LinkInput,
): Set<string> {
  const reached = new Set(
    linked.flatMap(({ outcome }) => runbookOf(outcome)?.ref ?? []),
  );
  const slos = new Set(alerts.flatMap(({ slo }) => slo?.toLowerCase() ?? []));
  return new Set(
    runbooks
      .filter(
        runbook =>
          runbook.status !== 'deprecated' &&
          !runbook.isProcedure &&
          !reached.has(runbook.ref) &&
          !runbook.slos.some(slo => slos.has(slo.toLowerCase())),
      )
      .map(({ ref }) => ref),
  );
}

function runbookOf(outcome: AlertOutcome): RunbookHealth | undefined {
  return 'runbook' in outcome ? outcome.runbook : undefined;
}

function toMatch(
  alert: StoredAlert,
  { entities }: LinkInput,
  portalUrl: string,
): AlertToMatch {
  const given = alert.given?.trim()
    ? parseGiven(alert.given, portalUrl)
    : undefined;
  const page = given?.page;
  const docsRef =
    page && !page.isReader
      ? entities.get(page.entityRef)?.docsRef ?? page.entityRef
      : page?.entityRef;
  return {
    name: alert.name,
    entityRef: alert.entity_ref,
    ...(alert.slo && { slo: alert.slo }),
    ...(given && { given }),
    ...(docsRef && { givenDocsRef: docsRef }),
  };
}

function placeOf(
  entityRef: string,
  { entities }: LinkInput,
  shared: readonly string[],
): MatchPlace {
  const own = entities.get(entityRef);
  const near = (ref: string | undefined) =>
    ref === undefined ? undefined : entities.get(ref) ?? { entityRef: ref };
  return {
    own: own ?? { entityRef },
    system: near(own?.system),
    owner: near(own?.owner),
    shared,
  };
}
