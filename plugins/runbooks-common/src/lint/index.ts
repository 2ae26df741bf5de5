export { RUNBOOK_RULES } from './rules';
export type { RunbookRule, RunbookRuleId } from './rules';
export type { LintOptions } from './LintPage';
export { lintRunbook } from './lintRunbook';
