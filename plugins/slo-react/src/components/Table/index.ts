export { Table } from './Table';
export type { Column } from './Table';
export { useTableStyles } from './tableStyles';
export type { Room } from './tableStyles';
