import {
  assess,
  assessComposite,
  BudgetPolicy,
  Instant,
  invalidStatus,
  ObjectiveStatus,
  requiredWindows,
  slotAt,
  SourceStatus,
  WindowReader,
} from '@nines/backstage-plugin-slo-common';
import {
  ActiveObjective,
  InvalidSlo,
} from '../database/definitions/ObjectiveStore';
import { LedgerStore } from '../database/ledger';
import { readWindows, WindowsWanted } from './readWindows';
import { SourceStatuses } from './recordTick';

type AssessAllInput = {
  readonly objectives: readonly ActiveObjective[];
  /** Read after the objectives: those that became measurable meanwhile are left to the next tick. */
  readonly invalid: readonly InvalidSlo[];
  readonly sources: SourceStatuses;
  /** The end of the tick's slot. */
  readonly now: Instant;
  readonly policy: BudgetPolicy;
};

/** The status of every objective, of every composite SLO's own budget, and of every SLO that cannot be measured. */
export async function assessAll(
  ledger: LedgerStore,
  input: AssessAllInput,
): Promise<ObjectiveStatus[]> {
  const { sources, now, policy } = input;
  const objectives = withoutParents(input.objectives);
  const composites = toComposites(objectives);
  const wanted = objectives.flatMap((objective): WindowsWanted[] => {
    const starts = requiredWindows(objective, now, policy);
    const composite = objective.compositeLedgerId;
    return [
      { ledgerId: judgedSeries(objective), starts },
      ...(composite === undefined ? [] : [{ ledgerId: composite, starts }]),
    ];
  });
  const windowsOf = await readWindows(ledger, wanted, slotAt(now));
  const readerOf = (objective: ActiveObjective): WindowReader =>
    windowsOf(judgedSeries(objective));
  const sourceOf = ({ ledgerId }: ActiveObjective): SourceStatus =>
    sources.get(ledgerId) ?? { status: 'ok' };

  const own = objectives.map(measured =>
    assess({
      measured,
      windows: readerOf(measured),
      source: sourceOf(measured),
      now,
      policy,
    }),
  );
  const together = composites.map(members => {
    const { compositeLedgerId: id, definition } = members[0];
    const isCounted = definition.method === 'Timeslices' && id !== undefined;
    return assessComposite({
      members: members.map(measured => {
        return { measured, windows: readerOf(measured) };
      }),
      ...(isCounted && { slices: windowsOf(id) }),
      source: worst(members.map(sourceOf)),
      now,
      policy,
    });
  });
  const measured = new Set(input.objectives.map(({ sloRef }) => sloRef));
  const invalid = input.invalid
    .filter(({ sloRef }) => !measured.has(sloRef))
    .map(({ name, displayName, ...slo }) =>
      invalidStatus({ ...slo, slo: name, title: displayName, now }),
    );
  return [...own, ...together, ...invalid];
}

/** Objectives with time slices are judged by their slices. */
function judgedSeries({ sliceLedgerId, ledgerId }: ActiveObjective): number {
  return sliceLedgerId ?? ledgerId;
}

/** What is split into groups is judged by its groups; it stands for itself while none is known. */
export function withoutParents(objectives: readonly ActiveObjective[]) {
  const keyOf = ({ sloRef, objective }: ActiveObjective) =>
    `${sloRef}\n${objective.id}`;
  const split = new Set(
    objectives.filter(({ group }) => group).map(member => keyOf(member)),
  );
  return objectives.filter(one => one.group || !split.has(keyOf(one)));
}

function toComposites(objectives: readonly ActiveObjective[]) {
  const bySlo = new Map<string, ActiveObjective[]>();
  for (const objective of objectives) {
    if (!objective.definition.composite) continue;
    const known = bySlo.get(objective.sloRef);
    if (known) known.push(objective);
    else bySlo.set(objective.sloRef, [objective]);
  }
  return [...bySlo.values()];
}

function worst(sources: readonly SourceStatus[]): SourceStatus {
  return (
    sources.find(({ status }) => status === 'rejected') ??
    sources.find(({ status }) => status === 'failed') ?? { status: 'ok' }
  );
}
