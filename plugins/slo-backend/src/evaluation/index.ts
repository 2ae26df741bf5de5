export type { EvaluateDeps } from './EvaluateDeps';
export { evaluate } from './evaluate';
export { scheduleEvaluation } from './scheduleEvaluation';
