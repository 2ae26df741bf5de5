import {
  BudgetPolicy,
  Instant,
  ObjectiveStatus,
  datedCondition,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { withoutParents } from './assessAll';
import { EvaluateDeps } from './EvaluateDeps';
import { DatedBudget, findBeginnings } from './findBeginnings';

/** Beginnings looked for in one tick: where more begin at once, the tick that saw the others stands for theirs. */
const MOST = 1_000;

type DateInput = {
  readonly statuses: readonly ObjectiveStatus[];
  readonly objectives: readonly ActiveObjective[];
  readonly now: Instant;
  readonly signal: AbortSignal;
};

/**
 * Statuses whose state begins with this tick get the instant at which it really began, where the ledger tells: a portal that
 * was away, or whose database is new, learns late of what happened. The ledger is asked only of these. Whatever fails here,
 * the tick that noticed stands for the beginning, and the numbers are saved.
 */
export async function dateStates(
  deps: Pick<EvaluateDeps, 'ledger' | 'statuses' | 'policy' | 'logger'>,
  { statuses, objectives, now, signal }: DateInput,
): Promise<readonly ObjectiveStatus[]> {
  const dated = statuses.filter(({ state }) => datedCondition(state));
  try {
    const begun = await deps.statuses.listBegun(dated);
    const some = begun.slice(0, MOST);
    const bySlo = objectivesOf(some, objectives);
    const asked = some.flatMap(status => {
      const all = bySlo.get(status.sloRef) ?? [];
      const budget = toBudget(status, all, { now, policy: deps.policy });
      return budget ? [{ status, budget }] : [];
    });
    if (asked.length === 0) return statuses;
    const budgets = asked.map(({ budget }) => budget);
    const found = await findBeginnings(deps.ledger, budgets, signal);
    const sinceOf = new Map(
      asked.map(({ status }, index) => [status, found[index]]),
    );
    return statuses.map(status => {
      const since = sinceOf.get(status);
      return since === undefined ? status : { ...status, since };
    });
  } catch (error) {
    signal.throwIfAborted();
    deps.logger.warn(`When states began is not known: ${error}`);
    return statuses;
  }
}

/** One pass over all that is measured, for the few SLOs that are asked of. */
function objectivesOf(
  begun: readonly ObjectiveStatus[],
  objectives: readonly ActiveObjective[],
): ReadonlyMap<string, readonly ActiveObjective[]> {
  const bySlo = new Map<string, ActiveObjective[]>(
    begun.map(({ sloRef }) => [sloRef, []]),
  );
  if (bySlo.size === 0) return bySlo;
  for (const each of objectives) bySlo.get(each.sloRef)?.push(each);
  return bySlo;
}

function toBudget(
  status: ObjectiveStatus,
  all: readonly ActiveObjective[],
  { now, policy }: { readonly now: Instant; readonly policy: BudgetPolicy },
): DatedBudget | undefined {
  const condition = datedCondition(status.state);
  const own = status.composite
    ? withoutParents(all)
    : all.filter(({ objectiveKey }) => objectiveKey === status.objectiveKey);
  if (!condition || own.length === 0) return undefined;
  const identity = own.reduce((a, b) =>
    b.objective.target < a.objective.target ? b : a,
  );
  const { method } = identity.definition;
  const { compositeLedgerId: together } = identity;
  const members =
    status.composite && method === 'Timeslices' && together !== undefined
      ? [{ ledgerId: together, measured: identity }]
      : own.map(measured => ({
          ledgerId: measured.sliceLedgerId ?? measured.ledgerId,
          measured,
        }));
  return { condition, identity, now, policy, members };
}
