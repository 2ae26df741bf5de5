export { mergeContents, settleConflicts } from './mergeContents';
export type { MergedContent } from './mergeContents';
export type { MergeConflict } from './mergeValues';
