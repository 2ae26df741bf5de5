import { JudgedSums, TargetVersion } from '../budget';
import { NO_SUMS, Sums, countedSums, subtractSums } from '../ledger';
import { Instant } from '../units';
import { WindowReader } from './ObjectiveStatus';

/**
 * What counts from `start` to now, cut where the target changed: each part is judged by the target of its time. The target
 * before the first known version is taken to be that version's.
 */
export function judgedParts(
  start: Instant,
  now: Instant,
  targets: readonly TargetVersion[],
  windows: WindowReader,
): readonly JudgedSums[] {
  // Nearly all have had one target: nothing to cut
  if (targets.length === 1) {
    return [{ target: targets[0].target, sums: counted(windows, start) }];
  }
  const versions = targets.filter(
    ({ from }, index) => index === 0 || from < now,
  );
  const inForce = versions.filter(({ from }) => from <= start).at(-1);
  const later = versions.filter(
    version => version.from > start && version !== versions[0],
  );
  const cuts = [
    { from: start, target: (inForce ?? versions[0]).target },
    ...later,
  ];
  return cuts.map(({ from, target }, index) => {
    const end = cuts[index + 1];
    const after = end ? counted(windows, end.from) : NO_SUMS;
    return { target, sums: subtractSums(counted(windows, from), after) };
  });
}

function counted(windows: WindowReader, start: Instant): Sums {
  const window = windows(start);
  return window ? countedSums(window) : NO_SUMS;
}
