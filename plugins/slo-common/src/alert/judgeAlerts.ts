import { Severity } from '../burn';
import { periodAt, periodLength } from '../calendar';
import { SloDefinition } from '../definition';
import { ObjectiveStatus } from '../status';
import { Instant, Millis } from '../units';
import { AlertFacts, ObjectiveFacts } from './AlertFacts';
import { AlertingPolicy } from './AlertingPolicy';
import { judgeBudget } from './judgeBudget';
import { judgeBurns } from './judgeBurns';
import { judgeNoData } from './judgeNoData';

/** @public */
export type JudgeAlertsInput = {
  readonly status: ObjectiveStatus;
  /** Absent where it could not be read. */
  readonly definition?: SloDefinition;
  readonly policy: AlertingPolicy;
  /** The instant of the status: the end of the tick's slot. */
  readonly now: Instant;
};

/**
 * What one tick says of an objective, for both of its series of alerts. An objective of a composite SLO is judged by the
 * composite: of itself it tells only that it cannot be measured.
 *
 * @public
 */
export function judgeAlerts(input: JudgeAlertsInput): ObjectiveFacts {
  const { status, definition, policy, now } = input;
  const noData = judgeNoData(status, definition, policy);
  const { state } = status;
  if (state.kind === 'invalid' || !definition) {
    return bothUnknown('invalid', noData);
  }
  if (state.kind === 'noData' && state.reason !== 'insufficientCoverage') {
    return bothUnknown(state.reason, noData);
  }
  if (definition.composite && !status.composite) {
    const only = (severity: Severity): AlertFacts => {
      const reasons = noData[severity];
      return { status: 'known', reasons, calm: reasons.length === 0 };
    };
    return { page: only('page'), ticket: only('ticket') };
  }
  const period = () => periodOf(status, definition, now);
  const burns = judgeBurns(status, definition, policy, period);
  const budget = judgeBudget(status, policy, period);
  const tickets = [...burns.ticket, ...noData.ticket, ...budget.reasons];
  return {
    page: {
      status: 'known',
      reasons: [...burns.page, ...noData.page],
      calm: burns.isPageCalm && noData.page.length === 0,
    },
    ticket: {
      status: 'known',
      reasons: tickets,
      calm: tickets.length === 0,
      ...(budget.isLingering && { lingering: ['budget'] }),
    },
  };
}

/** Length of the window or calendar period. A calendar is asked only where the status does not say: that takes its time. */
function periodOf(
  { window }: ObjectiveStatus,
  definition: SloDefinition,
  now: Instant,
): Millis {
  return window
    ? (((window.periodEnd ?? window.to) - window.requestedFrom) as Millis)
    : periodLength(periodAt(definition.window, now));
}

function bothUnknown(
  why: Extract<AlertFacts, { status: 'unknown' }>['why'],
  noData: ReturnType<typeof judgeNoData>,
): ObjectiveFacts {
  return {
    page: { status: 'unknown', why, reasons: noData.page },
    ticket: { status: 'unknown', why, reasons: noData.ticket },
  };
}
