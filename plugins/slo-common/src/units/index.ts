export * from './types';
export * from './duration';
