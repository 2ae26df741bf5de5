export { FailurePanel } from './FailurePanel';
export { classifyFailure } from './classifyFailure';
export { failureMessage } from './failureMessage';
export type { Failure } from './classifyFailure';
