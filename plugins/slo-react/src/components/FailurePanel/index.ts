export { FailurePanel } from './FailurePanel';
export { classifyFailure } from './classifyFailure';
export type { Failure } from './classifyFailure';
