export { useAction } from './useAction';
export type { Action } from './useAction';
