export { SilenceDialog } from './SilenceDialog';
export { SilencesPage } from './SilencesPage';
export { matchersOf } from './matchers';
