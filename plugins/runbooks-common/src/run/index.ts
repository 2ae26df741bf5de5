export { comparePages, compareSteps } from './compareSteps';
export type { RunDifference } from './compareSteps';
export { MOST_RUN_EVENTS, decideClose, decideRunEvent } from './decideRun';
export type { RunDecision } from './decideRun';
export { foldRun } from './foldRun';
export type { RunNote, RunState, RunStep } from './foldRun';
export type { RunEvent } from './RunEvent';
