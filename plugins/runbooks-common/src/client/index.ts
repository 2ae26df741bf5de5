export * from './RunbooksApi';
export * from './RunbooksClient';
