export { digestOf, weekOf } from './digestOf';
export type { DueRunbook, OwnerDigest } from './digestOf';
export { problemOfExercise } from './problemOfExercise';
export { reviewPatch } from './reviewPatch';
