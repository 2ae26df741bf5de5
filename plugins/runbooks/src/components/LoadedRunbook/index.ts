export { HEAD_HEIGHTS, LoadedRunbook } from './LoadedRunbook';
