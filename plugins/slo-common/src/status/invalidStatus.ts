import { SloRef } from '../definition';
import { Instant } from '../units';
import { ObjectiveStatus } from './ObjectiveStatus';

/**
 * The status of an SLO whose definition could not be read at all, so that it shows among the others instead of missing.
 *
 * @public
 */
export function invalidStatus(input: {
  readonly sloRef: SloRef;
  readonly entityRef: string;
  readonly slo: string;
  readonly title?: string;
  readonly problems: number;
  readonly example: boolean;
  readonly now: Instant;
}): ObjectiveStatus {
  const { sloRef, entityRef, slo, title, problems, example, now } = input;
  const count = problems === 1 ? 'a problem' : `${problems} problems`;
  return {
    sloRef,
    entityRef,
    slo,
    objectiveKey: '',
    title: title ?? slo,
    method: 'Occurrences',
    composite: false,
    state: { kind: 'invalid' },
    message: `This SLO is not measured: its definition has ${count}. Mend the file; each problem is listed with its line.`,
    burns: [],
    computedAt: now,
    example,
  };
}
