export { BudgetNumbers } from './BudgetNumbers';
export { BurnNumber } from './BurnNumber';
export { ExhaustionNumber } from './ExhaustionNumber';
export { LeftNumber } from './LeftNumber';
export { SliNumber, SliValue } from './SliNumber';
export type { Explainable } from './Provenance';
