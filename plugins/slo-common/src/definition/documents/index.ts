export * from './PropertyPath';
export * from './Cursor';
export * from './SourceDocument';
export * from './DocumentReport';
export * from './readDocuments';
export * from './documentText';
