export { LegacyPostmortemsRouter } from './LegacyPostmortemsRouter';
export { PostmortemsRouter } from './PostmortemsRouter';
