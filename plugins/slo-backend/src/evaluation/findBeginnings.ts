import {
  BeginningQuestion,
  BeginningSearch,
  Instant,
  Slot,
  heldAt,
  narrow,
  nextProbe,
  searchBeginning,
  slotAt,
  slotEnd,
  windowsOfProbe,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { LedgerPoint, LedgerStore } from '../database/ledger';
import { toWindow } from './toWindow';

/** Series read together: as many as a page of the fleet, whose look-ups cost as much as those of one. */
const AT_ONCE = 30;

/** A question about one budget, and the series that it is made of. */
export type DatedBudget = BeginningQuestion & {
  readonly members: readonly {
    readonly ledgerId: number;
    readonly measured: ActiveObjective;
  }[];
};

type Running = {
  readonly budget: DatedBudget;
  readonly search: BeginningSearch;
};
type Probe = Running & { readonly probe: Slot };
type Points = ReadonlyMap<number, ReadonlyMap<Slot, LedgerPoint>>;

/**
 * When each condition began, in the order of the budgets; undefined where the ledger has no rows. All searches go in step, and
 * those that look at the same times are read together: what began with one outage is asked as one.
 */
export async function findBeginnings(
  ledger: Pick<LedgerStore, 'heads' | 'seriesOfMany'>,
  budgets: readonly DatedBudget[],
  signal: AbortSignal,
): Promise<readonly (Instant | undefined)[]> {
  const ids = budgets.flatMap(({ members }) =>
    members.map(({ ledgerId }) => ledgerId),
  );
  const heads = await ledger.heads(ids);
  const found = new Map<DatedBudget, BeginningSearch>();
  for (const budget of budgets) {
    const firsts = budget.members.map(
      ({ ledgerId }) => heads.get(ledgerId)?.firstSlot,
    );
    const known = firsts.filter(first => first !== undefined);
    if (known.length < firsts.length) continue;
    const first = Math.max(...known) as Slot;
    found.set(budget, searchBeginning(budget, first));
  }
  for (;;) {
    signal.throwIfAborted();
    const probes = [...found].flatMap(([budget, search]): Probe[] => {
      const probe = nextProbe(search);
      return probe === undefined ? [] : [{ budget, search, probe }];
    });
    if (probes.length === 0) break;
    for (const group of sameTimes(probes)) {
      for (let start = 0; start < group.length; start += AT_ONCE) {
        const some = group.slice(start, start + AT_ONCE);
        const points = await readPoints(ledger, some);
        for (const { budget, search, probe } of some)
          found.set(
            budget,
            narrow(search, probe, isHeld(budget, probe, points)),
          );
      }
    }
  }
  return budgets.map(budget => {
    const search = found.get(budget);
    return search && slotEnd(search.holds);
  });
}

function slotsOf({ budget, probe }: Probe): readonly Slot[] {
  const { starts, end } = windowsOfProbe(budget, probe);
  return [...new Set([...starts, end].map(slotAt))].sort((a, b) => a - b);
}

function sameTimes(probes: readonly Probe[]): readonly (readonly Probe[])[] {
  const groups = new Map<string, Probe[]>();
  for (const probe of probes) {
    const key = slotsOf(probe).join();
    groups.set(key, [...(groups.get(key) ?? []), probe]);
  }
  return [...groups.values()];
}

async function readPoints(
  ledger: Pick<LedgerStore, 'seriesOfMany'>,
  probes: readonly Probe[],
): Promise<Points> {
  const slots = slotsOf(probes[0]);
  const ids = probes.flatMap(({ budget }) =>
    budget.members.map(({ ledgerId }) => ledgerId),
  );
  const series = await ledger.seriesOfMany(ids, slots);
  return new Map(
    [...series].map(([id, points]) => [
      id,
      new Map(points.map((point, index) => [slots[index], point])),
    ]),
  );
}

function isHeld(budget: DatedBudget, probe: Slot, points: Points): boolean {
  const { end } = windowsOfProbe(budget, probe);
  const members = budget.members.map(({ ledgerId, measured }) => ({
    measured,
    windows: (requestedStart: Instant) => {
      const first = points.get(ledgerId)?.get(slotAt(requestedStart));
      const last = points.get(ledgerId)?.get(slotAt(end));
      return first && last && toWindow(first, last, requestedStart);
    },
  }));
  return heldAt(budget, probe, members);
}
