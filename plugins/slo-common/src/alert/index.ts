export * from './types';
export * from './AlertState';
export * from './AlertFacts';
export * from './AlertEffect';
export * from './AlertingPolicy';
