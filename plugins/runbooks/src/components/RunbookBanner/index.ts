export { InRunbooksTab } from './InRunbooksTab';
export { RunbookBanner } from './RunbookBanner';
