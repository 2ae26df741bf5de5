export { HistoryDrawer } from './HistoryDrawer';
