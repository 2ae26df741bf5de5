export * from './AuthorizedSloService';
export * from './SloService';
export * from './SloServiceDeps';
