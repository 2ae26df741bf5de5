import { AlertRetention } from '../database/alerts/AlertRetention';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { LedgerPin, LedgerStore } from '../database/ledger';
import { Slot } from '@nines/backstage-plugin-slo-common';

/**
 * Keeps each minute around an alert from being thinned, from an hour before its condition held to an hour after its end: what
 * happened then is looked at again. Comes before thinning; goes on where the last run ended.
 */
export async function pinAlerts(
  ledger: LedgerStore,
  alerts: AlertRetention,
  objectives: readonly ActiveObjective[],
  now: Slot,
): Promise<void> {
  const seriesOf = bySlo(objectives);
  for (const {
    occurrenceId,
    sloRef,
    objectiveKey,
    from,
    to,
  } of await alerts.unpinned(now)) {
    const series = (seriesOf.get(sloRef) ?? [])
      .filter(each => objectiveKey === '' || each.objectiveKey === objectiveKey)
      .flatMap(({ ledgerId, sliceLedgerId, compositeLedgerId }) => [
        ledgerId,
        ...[sliceLedgerId, compositeLedgerId].flatMap(id => id ?? []),
      ]);
    const pins = [...new Set(series)].flatMap(ledgerId =>
      slotsOf(from, to).map((slot): LedgerPin => ({ ledgerId, slot })),
    );
    await ledger.pin(pins);
    await alerts.pinned(occurrenceId, to);
  }
}

function bySlo(objectives: readonly ActiveObjective[]) {
  const found = new Map<string, ActiveObjective[]>();
  for (const objective of objectives) {
    const known = found.get(objective.sloRef);
    if (known) known.push(objective);
    else found.set(objective.sloRef, [objective]);
  }
  return found;
}

/** `[from, to]`. */
function slotsOf(from: Slot, to: Slot): Slot[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => (from + index) as Slot,
  );
}
