export * from './parseSloLocations';
