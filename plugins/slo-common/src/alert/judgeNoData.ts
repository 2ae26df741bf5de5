import { NoDataReason } from '../budget';
import { Severity, severityOf } from '../burn';
import { SloDefinition } from '../definition';
import { ObjectiveStatus } from '../status';
import { Millis, MINUTE_MS } from '../units';
import { AlertingPolicy } from './AlertingPolicy';
import { AlertReason } from './types';

/** Coverage changes slowly, and so does what is told of it. */
const COVERAGE_WAIT = (60 * MINUTE_MS) as Millis;

/**
 * The alert on what cannot be measured, by severity: the operator's, and that of each alert policy with `alertWhenNoData`. A
 * definition that the source refuses counts as a source that fails: nobody sees what the service does.
 */
export function judgeNoData(
  { state }: ObjectiveStatus,
  definition: SloDefinition | undefined,
  { noData }: AlertingPolicy,
): Readonly<Record<Severity, readonly AlertReason[]>> {
  const why = reasonOf(state);
  if (!why || why === 'new') return { page: [], ticket: [] };
  const wanted = new Set<Severity>(noData ? [noData.severity] : []);
  for (const condition of definition?.alertConditions ?? []) {
    if (condition.alertWhenNoData) wanted.add(severityOf(condition.severity));
  }
  const after = waitOf(why, noData?.after ?? (0 as Millis));
  const reason: AlertReason = {
    kind: 'noData',
    reason: why,
    ...(after > 0 && { after }),
  };
  return {
    page: wanted.has('page') ? [reason] : [],
    ticket: wanted.has('ticket') ? [reason] : [],
  };
}

function reasonOf(state: ObjectiveStatus['state']): NoDataReason | undefined {
  if (state.kind === 'invalid') return 'sourceFailed';
  return state.kind === 'noData' ? state.reason : undefined;
}

function waitOf(why: NoDataReason, failing: Millis): Millis {
  if (why === 'insufficientCoverage') return COVERAGE_WAIT;
  // Silence is said only once it has lasted
  return why === 'silent' ? (0 as Millis) : failing;
}
