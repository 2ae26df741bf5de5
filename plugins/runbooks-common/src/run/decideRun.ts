import type { CloseRunRequest, RunEventRequest } from '../wire';
import { RunState } from './foldRun';
import { MOVES, RunEvent, isMove } from './RunEvent';

/** What becomes of a request to a run. @public */
export type RunDecision =
  | {
      readonly kind: 'append';
      readonly event: Omit<RunEvent, 'sequence' | 'at'>;
    }
  /** It was said already: nothing is to be saved. */
  | { readonly kind: 'known' }
  /** Somebody else was faster: look again. */
  | { readonly kind: 'conflict'; readonly message: string }
  /** The request makes no sense for this run. */
  | { readonly kind: 'refused'; readonly message: string };

/** Events of one run. @public */
export const MOST_RUN_EVENTS = 5_000;

/**
 * Whether a request becomes an event of a run. Two people on different steps never conflict; the same step moved by somebody else
 * since what the caller saw does. Saying the same again is saying it once.
 *
 * @public
 */
export function decideRunEvent(
  run: RunState,
  request: RunEventRequest & { readonly by: string },
): RunDecision {
  const { type, step, note, by } = request;
  if (type !== 'repinned' && isRepeated(run, request)) return { kind: 'known' };
  if (run.state === 'closed' && type !== 'note') return closedBy(run);
  const problem = problemOf(run, request);
  if (problem) return { kind: 'refused', message: problem };
  const other = movedSince(run, request);
  if (other) return { kind: 'conflict', message: other };
  const state = step === undefined ? undefined : run.steps.get(step);
  const isThere = MOVES[type] !== undefined && state?.state === MOVES[type];
  if (isThere && note === undefined) return { kind: 'known' };
  return {
    kind: 'append',
    event: {
      type: isThere ? 'note' : type,
      by,
      ...(step !== undefined && { step }),
      ...(note !== undefined && { note }),
    },
  };
}

/** @public */
export function decideClose(
  run: RunState,
  request: CloseRunRequest & { readonly by: string },
): RunDecision {
  const { verdict, note, by } = request;
  if (run.state === 'closed') {
    const isSame =
      run.closedBy === by &&
      run.verdict === verdict &&
      run.verdictNote === (note ?? null);
    return isSame ? { kind: 'known' } : closedBy(run);
  }
  if (verdict !== 'helped' && note === undefined) {
    const message = `'note' is missing: say what was wrong, or which step is missing and where`;
    return { kind: 'refused', message };
  }
  const event = {
    type: 'closed' as const,
    by,
    verdict,
    ...(note !== undefined && { note }),
  };
  return { kind: 'append', event };
}

function closedBy({ closedBy: by, closedAt }: RunState): RunDecision {
  const message = `The run was closed by ${by} at ${closedAt}: it takes notes, and nothing else. Start another`;
  return { kind: 'conflict', message };
}

function problemOf(
  run: RunState,
  { type, step, note }: RunEventRequest,
): string | undefined {
  if (run.events.length >= MOST_RUN_EVENTS) {
    return `The run has ${MOST_RUN_EVENTS} events, which is the most: close it and start another`;
  }
  if (type === 'note' && note === undefined) return `'note' is missing`;
  if (type === 'repinned') {
    return step === undefined
      ? undefined
      : `'step' goes with no 'repinned': it is about the whole page`;
  }
  if (step === undefined) {
    return type === 'note'
      ? undefined
      : `'step' is missing: which one is ${type}?`;
  }
  return run.steps.has(step)
    ? undefined
    : `No step '${step}' in the source that this run follows: reload it`;
}

/** The latest event of the caller says just this: an answer got lost, and they ask again. */
function isRepeated(
  run: RunState,
  { type, step, note, by }: RunEventRequest & { readonly by: string },
): boolean {
  const last = run.events.findLast(
    event => event.step === step && (event.by === by || isMove(event)),
  );
  return (
    note !== undefined &&
    last?.by === by &&
    last.note === note &&
    (last.type === type || last.type === 'note')
  );
}

function movedSince(
  run: RunState,
  { type, step, by, after }: RunEventRequest & { readonly by: string },
): string | undefined {
  if (after === undefined || step === undefined || type === 'note')
    return undefined;
  const other = run.events.findLast(
    event =>
      event.sequence > after &&
      event.step === step &&
      event.by !== by &&
      isMove(event),
  );
  if (!other || MOVES[other.type] === MOVES[type]) return undefined;
  return `${other.by} said '${other.type}' of this step at ${other.at}, after what you saw: look, and decide again`;
}
