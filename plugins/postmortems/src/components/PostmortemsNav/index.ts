export { PostmortemsNav } from './PostmortemsNav';
