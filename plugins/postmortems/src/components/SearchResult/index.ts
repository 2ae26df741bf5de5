export { PostmortemResult } from './PostmortemResult';
