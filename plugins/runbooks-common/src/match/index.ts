export * from './chooseSection';
export {
  parseGiven,
  nameKeyOf,
  pageKeyOf,
  pathKeyOf,
  sourceKeyOf,
} from './GivenRunbook';
export type { GivenRunbook } from './GivenRunbook';
export * from './MatchCandidate';
export { isPattern, matchesName, splitAnchor } from './matchesName';
export * from './matchRunbook';
export { RunbookIndex } from './RunbookIndex';
