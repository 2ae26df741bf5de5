export { mergeContents } from './mergeContents';
export type { MergedContent } from './mergeContents';
export type { MergeConflict } from './mergeValues';
