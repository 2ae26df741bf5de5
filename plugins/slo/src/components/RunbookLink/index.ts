export { alertOfRunbook } from './alertOfRunbook';
export { RunbookLink } from './RunbookLink';
export type { AlertOfRunbook } from './useOpenRunbook';
