import { GAP_REASONS, GapReason } from '../wire';

/** What became of the runbook of an alert. @public */
export type AlertOutcome =
  | { readonly kind: 'found'; readonly runbook: RunbookHealth }
  | { readonly kind: 'noRunbook' }
  /** It gives an address that no page stands for. */
  | { readonly kind: 'deadPage'; readonly given: string }
  /** The page is there, and the section that is named is not. */
  | {
      readonly kind: 'deadAnchor';
      readonly anchor: string;
      readonly runbook: RunbookHealth;
    };

/** What must be well with a runbook that is to be relied on. @public */
export type RunbookHealth = {
  readonly ref: string;
  readonly title: string;
  readonly built: 'built' | 'stale' | 'missing' | 'unknown';
  /** Errors of the lint. */
  readonly errors: number;
  /** Somebody said so; an age that is assumed is none. */
  readonly isReviewed: boolean;
  /** `2026-11-01` */
  readonly dueOn?: string;
};

/** An alert of a critical path. @public */
export type PathAlert = {
  readonly name: string;
  /** It would wake somebody up. */
  readonly isPage: boolean;
  readonly outcome: AlertOutcome;
};

/** What is wrong, for one alert or for the path. @public */
export type Gap = {
  readonly reason: GapReason;
  readonly message: string;
  readonly alert?: string;
  readonly runbookRef?: string;
};

/**
 * Whether a critical path is covered: each of its alerts that would wake somebody up has a runbook that resolves, can be opened, lints
 * without an error and is in date; where none would, each of its alerts. Otherwise the worst gap.
 *
 * @returns undefined where it is covered
 * @public
 */
export function judgePath(
  alerts: readonly PathAlert[],
  today: string,
): Gap | undefined {
  if (alerts.length === 0) {
    const message =
      'Nothing would tell anybody: no alert is known of it. Define an SLO, or alert rules.';
    return { reason: 'noAlert', message };
  }
  const pages = alerts.filter(({ isPage }) => isPage);
  const [worst] = (pages.length > 0 ? pages : alerts)
    .map(alert => ({ name: alert.name, gap: gapOf(alert, today) }))
    .sort(
      (a, b) => rankOf(a.gap) - rankOf(b.gap) || (a.name < b.name ? -1 : 1),
    );
  return worst.gap;
}

/** Where a reason stands among all; 0 is the worst. @public */
export function rankOf(gap: { readonly reason: GapReason } | undefined) {
  return gap ? GAP_REASONS.indexOf(gap.reason) : GAP_REASONS.length;
}

/** What is wrong with the runbook of one alert, the worst first. */
function gapOf({ name, outcome }: PathAlert, today: string): Gap | undefined {
  const alert = name;
  switch (outcome.kind) {
    case 'noRunbook':
    case 'deadPage':
      return {
        alert,
        reason: outcome.kind,
        message: explainOutcome(name, outcome),
      };
    case 'deadAnchor':
      return {
        alert,
        reason: 'deadAnchor',
        message: explainOutcome(name, outcome),
        runbookRef: outcome.runbook.ref,
      };
    default: {
      const wrong = wrongWith(outcome.runbook, today);
      return wrong && { alert, runbookRef: outcome.runbook.ref, ...wrong };
    }
  }
}

function wrongWith(
  { title, built, errors, isReviewed, dueOn }: RunbookHealth,
  today: string,
): Pick<Gap, 'reason' | 'message'> | undefined {
  if (built === 'missing' || built === 'unknown') {
    const why =
      built === 'missing'
        ? 'TechDocs has no such page; have its docs built'
        : 'it is not known whether TechDocs has the page';
    return {
      reason: 'notBuilt',
      message: `'${title}' cannot be opened: ${why}.`,
    };
  }
  if (errors > 0) {
    const count = errors === 1 ? 'an error' : `${errors} errors`;
    const message = `The lint finds ${count} in '${title}'. Correct the page.`;
    return { reason: 'lintFailing', message };
  }
  if (dueOn !== undefined && dueOn < today) {
    const message = `The review of '${title}' was due on ${dueOn}. Review it.`;
    return { reason: 'overdue', message };
  }
  if (!isReviewed) {
    const message = `Nobody ever said that '${title}' was reviewed. Review it.`;
    return { reason: 'notReviewed', message };
  }
  return undefined;
}

/** What became of the runbook of an alert, and what to do, for a person. @public */
export function explainOutcome(alert: string, outcome: AlertOutcome): string {
  switch (outcome.kind) {
    case 'found':
      return `'${outcome.runbook.title}' is its runbook.`;
    case 'noRunbook':
      return `No runbook is for ${alert}. Write one that names it under alerts.`;
    case 'deadPage':
      return `${alert} gives '${outcome.given}', which no page known here stands for. Correct the address, or write the page.`;
    default:
      return `'${outcome.runbook.title}' has no section '#${outcome.anchor}'. Correct the anchor, or add the section.`;
  }
}
