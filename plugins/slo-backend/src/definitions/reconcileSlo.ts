import { Ratio, SloDefinition } from '@nines/backstage-plugin-slo-common';
import { SeriesKind, WantedSeries, wantedSeries } from './wantedSeries';

/** Why an epoch began that is not the first. */
export const EPOCH_CHANGED = 'what is measured changed';

/** One epoch of a series, as the store holds it. */
export type StoredSeries = {
  readonly ledgerId: number;
  readonly series: SeriesKind;
  readonly objectiveId: string;
  /** Empty without a group. */
  readonly groupKey: string;
  readonly fingerprint: string;
  readonly isRunning: boolean;
};

/** An SLO as the store holds it, archived or not. */
export type StoredSlo = {
  readonly id: number;
  readonly definition: SloDefinition;
  readonly isArchived: boolean;
  /** All epochs, in the order of their ledger ids. */
  readonly series: readonly StoredSeries[];
  /** Latest target by objective id. */
  readonly targets: ReadonlyMap<string, Ratio>;
};

/** What to write so that the store says what the definition says. */
export type SloChange = {
  readonly end: readonly number[];
  /** Epochs that go on after their objective was away. */
  readonly reopen: readonly number[];
  readonly start: readonly (WantedSeries & { readonly reason: string })[];
  /** Targets that hold from now. */
  readonly targets: readonly {
    readonly objectiveId: string;
    readonly target: Ratio;
  }[];
};

/** Compares what is defined now with what is stored; writes nothing. */
export function reconcileSlo(
  stored: StoredSlo | undefined,
  definition: SloDefinition,
): SloChange {
  const wanted = wantedSeries(definition);
  const series = stored?.series ?? [];
  const decisions = wanted.map(want => decide(want, series));
  return {
    end: series
      .filter(({ isRunning }) => isRunning)
      .filter(running => !wanted.some(want => continues(running, want)))
      .map(({ ledgerId }) => ledgerId),
    reopen: decisions.flatMap(({ reopen }) => reopen ?? []),
    start: decisions.flatMap(({ start }) => start ?? []),
    targets: definition.objectives
      .filter(({ id, target }) => stored?.targets.get(id) !== target)
      .map(({ id, target }) => ({ objectiveId: id, target })),
  };
}

/** True when nothing would be written. */
export function isEmptyChange(change: SloChange): boolean {
  return Object.values(change).every(part => part.length === 0);
}

function decide(want: WantedSeries, series: readonly StoredSeries[]) {
  const latest = series
    .filter(stored => stored.groupKey === '' && isSame(stored, want))
    .at(-1);
  if (!latest) return { start: { ...want, reason: 'first seen' } };
  if (latest.fingerprint === want.fingerprint) {
    return latest.isRunning ? {} : { reopen: latest.ledgerId };
  }
  return { start: { ...want, reason: EPOCH_CHANGED } };
}

function continues(stored: StoredSeries, want: WantedSeries): boolean {
  return isSame(stored, want) && stored.fingerprint === want.fingerprint;
}

function isSame(stored: StoredSeries, want: WantedSeries): boolean {
  return (
    stored.series === want.series && stored.objectiveId === want.objectiveId
  );
}
