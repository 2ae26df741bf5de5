export { digestOf } from './digestOf';
export type { DueRunbook, OwnerDigest } from './digestOf';
export { digestWeekAt } from './digestWeekAt';
export type { DigestTime } from './digestWeekAt';
export { problemOfExercise } from './problemOfExercise';
export { reviewPatch } from './reviewPatch';
