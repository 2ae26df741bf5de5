export type { EvaluateDeps } from './EvaluateDeps';
export { evaluate } from './evaluate';
export { scheduleEvaluation } from './scheduleEvaluation';
export { reachOf, rejudgeSlices } from './rejudgeSlices';
export { seriesOf, toOpening, toSliceSeries } from './SliceSeries';
export type { SliceSeries } from './SliceSeries';
