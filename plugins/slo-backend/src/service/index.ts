export * from './AuthorizedSloService';
export * from './CatalogEntityAccess';
export * from './EntityAccess';
export * from './SloService';
export * from './SloServiceDeps';
