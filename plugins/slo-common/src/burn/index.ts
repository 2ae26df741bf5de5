export * from './types';
export * from './workbookTiers';
export * from './judgeBurn';
export * from './severityOf';
export * from './tiersOf';
