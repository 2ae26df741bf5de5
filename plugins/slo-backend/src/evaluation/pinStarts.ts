import {
  Instant,
  periodAt,
  previousPeriod,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { LedgerPin, LedgerStore } from '../database/ledger';

/**
 * Pins the rows at which windows must start exactly: bounds of calendar periods and changes of a target. Comes before thinning,
 * and before the history of an objective is written.
 */
export async function pinStarts(
  ledger: LedgerStore,
  objectives: readonly ActiveObjective[],
  now: Instant,
): Promise<void> {
  const pins = objectives.flatMap((objective): LedgerPin[] => {
    const { definition, targets } = objective;
    const changes = targets.slice(1).map(({ from }) => from);
    const { window } = definition;
    const bounds =
      window.kind === 'calendar'
        ? [previousPeriod(window, now).start, periodAt(window, now).start]
        : [];
    const { ledgerId, sliceLedgerId, compositeLedgerId } = objective;
    const series = [ledgerId, sliceLedgerId, compositeLedgerId];
    return series
      .flatMap(id => id ?? [])
      .flatMap(id =>
        [...changes, ...bounds].map(start => {
          return { ledgerId: id, slot: slotAt(start) };
        }),
      );
  });
  await ledger.pin(pins);
}
