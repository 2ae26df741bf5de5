export * from './AlertSubject';
export * from './AlertMatch';
export * from './types';
export * from './matchesAlert';
export * from './scope';
export * from './maintenanceOccurrences';
export * from './suppressionOf';
