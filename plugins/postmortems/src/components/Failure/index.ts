export { PostmortemsFailure } from './PostmortemsFailure';
