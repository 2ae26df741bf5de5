export * from './PropertyPath';
export * from './SourceDocument';
export * from './DocumentReport';
export * from './readDocuments';
