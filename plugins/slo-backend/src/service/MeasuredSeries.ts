import {
  Sums,
  TargetVersion,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { LedgerPoint } from '../database/ledger/LedgerStore';

/** One series of the ledger that a budget is made of. */
export type SeriesMember = {
  readonly ledgerId: number;
  readonly weight: number;
  readonly targets: readonly TargetVersion[];
};

/** The series behind one budget: one, or several of a composite, where `objective` is that with the lowest target. */
export type MeasuredSeries = {
  readonly objective: ActiveObjective;
  readonly members: readonly SeriesMember[];
};

/** What counts up to a point: raw minus excluded. */
export function countedAt(point: LedgerPoint): Sums {
  return subtractSums(point.sums, point.excluded);
}
