export { fillPlaceholders } from './fillPlaceholders';
export type { FilledCommand } from './fillPlaceholders';
export { hashText } from './hashText';
export type { Step, StepCommand } from './Step';
export { MOST_STEPS, readSteps, stepsOf } from './stepsOf';
export type { PageSteps, StepsSource } from './stepsOf';
