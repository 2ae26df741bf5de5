export * from './types';
export * from './Problem';
export * from './parse';
