import { RUNBOOK_ANNOTATION } from '../annotations';
import { SloDefinition } from '../definition';
import { assertNever, Instant, Ratio } from '../units';
import { formatShare } from '../budget/formatNumber';
import {
  explainReason,
  instantLabel,
  sayHeld,
  sayReason,
} from './explainReason';
import { inOrder } from './reasons';
import { AlertReason, Suppression } from './types';

/** @public */
export type ExplainAlertInput = {
  /** What lists show of the objective. */
  readonly title: string;
  readonly target?: Ratio;
  /** `30 days`, `calendar month`. */
  readonly windowLabel?: string;
  readonly reasons: readonly AlertReason[];
  /** When the first reason began to hold. */
  readonly since: Instant;
  /** Reasons that came after it fired, and when. */
  readonly changes?: readonly {
    readonly at: Instant;
    readonly added: readonly AlertReason[];
  }[];
  readonly suppression?: Suppression;
  readonly runbook?: string;
};

/** Why an alert is there, for a person. Plain text; titles and names are as their owners wrote them. @public */
export type AlertExplanation = {
  /** One sentence with its numbers. */
  readonly sentence: string;
  /** More than that, a line each: windows, numbers, threshold and its source, budget, since when, what changed. */
  readonly lines: readonly string[];
  /** Why nobody is paged; absent where somebody is. */
  readonly notPaged?: string;
  readonly runbook?: string;
};

/** Explains an alert from what it was decided by. @public */
export function explainAlert(input: ExplainAlertInput): AlertExplanation {
  const { title, target, windowLabel, since, changes = [] } = input;
  const reasons = inOrder(input.reasons);
  const [first, ...others] = reasons;
  if (!first) throw new Error('An alert has at least one reason');
  const objective = [
    ...(target === undefined ? [] : [`The objective is ${percent(target)}`]),
    ...(windowLabel === undefined ? [] : [`over ${windowLabel}`]),
  ].join(' ');
  const notPaged = notPagedBecause(input.suppression, reasons);
  return {
    sentence: `${title} ${sayReason(first)}.`,
    lines: [
      ...(target === undefined ? [] : [`${objective}.`]),
      ...explainReason(first),
      ...others.flatMap(reason => [
        `It also ${sayReason(reason)}.`,
        ...explainReason(reason),
      ]),
      `It holds since ${instantLabel(since)}.`,
      ...changes.flatMap(({ at, added }) =>
        added.map(
          reason => `New at ${instantLabel(at)}: it ${sayReason(reason)}.`,
        ),
      ),
    ],
    ...(notPaged !== undefined && { notPaged }),
    ...(input.runbook !== undefined && { runbook: input.runbook }),
  };
}

function notPagedBecause(
  suppression: Suppression | undefined,
  reasons: readonly AlertReason[],
): string | undefined {
  if (suppression) return saySuppression(suppression);
  for (const reason of reasons) {
    if (reason.kind === 'burn' && reason.guard.verdict === 'held') {
      return sayHeld(reason.guard);
    }
  }
  return undefined;
}

/** Why an alert tells nobody, as a sentence. @public */
export function saySuppression(suppression: Suppression): string {
  switch (suppression.by) {
    case 'silence':
      return `Silenced by ${suppression.author} until ${instantLabel(
        suppression.until,
      )}: ${suppression.reason}`;
    case 'maintenance':
      return `Maintenance until ${instantLabel(suppression.until)}: ${
        suppression.reason
      }`;
    case 'page':
      return 'A page of the same objective is open, which says more.';
    case 'deadSource':
      return `The metrics instance "${suppression.instance}" cannot be asked, and has an alert of its own.`;
    default:
      return assertNever(suppression);
  }
}

/**
 * The runbook that a definition names for an alert: that of the condition's alert policy, else that of the SLO. Undefined where
 * neither does.
 *
 * @public
 */
export function runbookOf(
  { annotations, alertConditions }: SloDefinition,
  reasons: readonly AlertReason[],
): string | undefined {
  for (const reason of inOrder(reasons)) {
    const own =
      reason.kind === 'burn' ? reason.condition.tier.condition : undefined;
    const condition = alertConditions.find(
      each => each.policy === own?.policy && each.name === own?.name,
    );
    const runbook = condition?.annotations[RUNBOOK_ANNOTATION];
    if (runbook) return runbook;
  }
  return annotations[RUNBOOK_ANNOTATION];
}

/** A target with all of its digits. */
function percent(target: Ratio): string {
  const digits = Math.round(target * 1e9) / 1e7;
  return Number.isInteger(target * 1000) ? formatShare(target) : `${digits} %`;
}
