import {
  AlertReason,
  explainAlert,
  Instant,
  windowLabel,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceExplanation } from '../database/alerts/OccurrenceRecord';
import { SeriesFacts } from './SeriesFacts';

/** Why an occurrence is there: one sentence with its numbers, and all that led to it. */
export function explainReasons(
  { status, definition }: SeriesFacts,
  fired: {
    readonly reasons: readonly AlertReason[];
    readonly since: Instant;
    readonly changes: OccurrenceExplanation['changes'];
  },
): { readonly sentence: string; readonly explanation: OccurrenceExplanation } {
  const { reasons, since, changes } = fired;
  const { sentence, lines } = explainAlert({
    title: status.title,
    ...(status.target !== undefined && { target: status.target }),
    ...(definition && { windowLabel: windowLabel(definition.window) }),
    reasons,
    since,
    changes,
  });
  return { sentence, explanation: { lines, changes } };
}
