export * from './types';
export * from './toRules';
export * from './printRules';
