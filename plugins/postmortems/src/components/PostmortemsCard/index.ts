export { PostmortemsCard } from './PostmortemsCard';
