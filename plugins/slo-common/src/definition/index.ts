export * from './types';
export * from './Problem';
export * from './parse';
export * from './documents';
export * from './Importer';
export * from './parseDefinitions';
export * from './openslo/toJsonSchema';
