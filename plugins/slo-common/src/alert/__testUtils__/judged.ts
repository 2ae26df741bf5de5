import { DEFAULT_BUDGET_POLICY } from '../../budget';
import { AlertConditionDefinition } from '../../definition';
import { assess, ObjectiveStatus, SourceStatus } from '../../status';
import {
  ledger,
  measured,
  NOW,
  Stretch,
} from '../../status/__testUtils__/history';
import { Millis, MINUTE_MS } from '../../units';
import { ObjectiveFacts } from '../AlertFacts';
import { AlertingPolicy, DEFAULT_ALERTING_POLICY } from '../AlertingPolicy';
import { judgeAlerts } from '../judgeAlerts';
import { reasonKey } from '../reasons';

export type History = Parameters<typeof measured>[0] & {
  readonly source?: SourceStatus;
  readonly alertConditions?: readonly AlertConditionDefinition[];
  readonly policy?: Partial<AlertingPolicy>;
};

/** A condition of an alert policy that pages above 10 times the even rate over an hour. */
export const condition = (
  changes: Partial<AlertConditionDefinition> = {},
): AlertConditionDefinition => ({
  policy: 'on-call',
  name: 'fast',
  severity: 'page',
  operator: 'gt',
  threshold: 10,
  lookbackWindow: (60 * MINUTE_MS) as Millis,
  alertAfter: 0 as Millis,
  alertWhenNoData: false,
  alertWhenResolved: false,
  alertWhenBreaching: true,
  notificationTargets: ['pager'],
  annotations: {},
  ...changes,
});

export function subjectOf(changes: History) {
  const subject = measured({ target: 0.999, ...changes });
  const { alertConditions = [] } = changes;
  return {
    ...subject,
    definition: { ...subject.definition, alertConditions },
  };
}

export function statusOf(
  stretches: readonly Stretch[],
  changes: History = {},
): ObjectiveStatus {
  return assess({
    measured: subjectOf(changes),
    windows: ledger(stretches),
    source: changes.source ?? { status: 'ok' },
    now: NOW,
    policy: DEFAULT_BUDGET_POLICY,
  });
}

/** What the whole chain says of a history: sums, status, facts. */
export function judged(
  stretches: readonly Stretch[],
  changes: History = {},
): ObjectiveFacts {
  return judgeAlerts({
    status: statusOf(stretches, changes),
    definition: subjectOf(changes).definition,
    policy: { ...DEFAULT_ALERTING_POLICY, ...changes.policy },
    now: NOW,
  });
}

/** `known burn:3600000 calm`: facts in a line. */
export function inShort(facts: ObjectiveFacts): {
  page: string;
  ticket: string;
} {
  const say = (side: ObjectiveFacts['page']) =>
    [
      side.status === 'unknown' ? side.why : 'known',
      ...side.reasons.map(reason =>
        reason.kind === 'budget'
          ? `budget:${reason.threshold}`
          : reasonKey(reason),
      ),
      ...(side.status === 'known' && side.calm ? ['calm'] : []),
      ...(side.status === 'known' ? side.lingering ?? [] : []).map(
        kind => `lingering:${kind}`,
      ),
    ].join(' ');
  return { page: say(facts.page), ticket: say(facts.ticket) };
}
