export { SEVERITY_RULES, suggestSeverity } from './suggestSeverity';
export type { SeverityRule, SloLoss } from './suggestSeverity';
