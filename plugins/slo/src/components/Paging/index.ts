export { Paging } from './Paging';
