export { problemOfRelated } from './problemOfRelated';
export type { RelatedFacts } from './problemOfRelated';
export { recurrenceOf } from './recurrenceOf';
export type { RecurrenceFacts } from './recurrenceOf';
