import { JsonObject } from '@backstage/types';
import {
  AlertKey,
  AlertReason,
  Instant,
} from '@nines/backstage-plugin-slo-common';
import { SeriesFacts } from './SeriesFacts';

/** Why an occurrence fired: one sentence with its numbers, and all of them. */
export function explainReasons(
  key: AlertKey,
  { status }: SeriesFacts,
  fired: { readonly reasons: readonly AlertReason[]; readonly since: Instant },
): { readonly sentence: string; readonly explanation: JsonObject } {
  return {
    sentence: status.message,
    explanation: { severity: key.severity, since: fired.since },
  };
}
