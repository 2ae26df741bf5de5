import type { StepState, WireRunEvent } from '../wire';

/** Something that happened in a run. The stream of these, by their sequence, is the run. @public */
export type RunEvent = Readonly<WireRunEvent>;

/** Events that move a step, and where to. */
export const MOVES: Readonly<Record<string, StepState | undefined>> = {
  done: 'done',
  skipped: 'skipped',
  failed: 'failed',
  reopened: 'open',
};

export function isMove({ type }: Pick<RunEvent, 'type'>): boolean {
  return MOVES[type] !== undefined;
}
