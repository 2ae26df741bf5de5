export * from './runbookFileName';
export * from './skeletonOf';
