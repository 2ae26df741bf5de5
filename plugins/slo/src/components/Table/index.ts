export { Table } from './Table';
export type { Column } from './Table';
