export { RulesDialog } from './RulesDialog';
