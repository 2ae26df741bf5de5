export * from './types';
export * from './workbookTiers';
export * from './judgeBurn';
