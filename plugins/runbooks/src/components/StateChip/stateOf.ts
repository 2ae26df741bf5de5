import {
  RunbookFlag,
  WireRunbook,
} from '@nines/backstage-plugin-runbooks-common';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';

/** What a chip says of a runbook. */
export type ShownState = RunbookFlag | 'fine' | 'unknown';

/** The worst of a runbook. What was not looked at is not known, and never fine. */
export function stateOf(
  runbook: Pick<WireRunbook, 'flags' | 'review' | 'built'>,
): ShownState {
  const { flags, review, built } = runbook;
  if (flags.length > 0) return flags[0];
  const isKnown = review.state === 'inDate' && built.status === 'built';
  return isKnown ? 'fine' : 'unknown';
}

/** The state of an objective whose colour each has: those colours are tested for contrast and for colour blindness. */
export const STATE_COLORS: Readonly<Record<ShownState, SloStateKind>> = {
  lintFailing: 'exhausted',
  overdue: 'burning',
  notBuilt: 'invalid',
  unreachable: 'noData',
  orphan: 'lowTraffic',
  notReviewed: 'noData',
  changedSinceReview: 'atRisk',
  dueSoon: 'atRisk',
  fine: 'healthy',
  unknown: 'noData',
};
