export * from './AlertSubject';
export * from './AlertMatch';
export * from './types';
