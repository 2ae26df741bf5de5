/**
 * What all Nines backends share: the clock, the feed of their changes, and the reader of the locations that entities name.
 *
 * @packageDocumentation
 */
export * from './changes/ChangeFeed';
export { DatabaseChangeFeed } from './changes/DatabaseChangeFeed';
export { clockServiceRef } from './clock/ClockService';
export type { ClockService, Instant } from './clock/ClockService';
export { DatabaseClock } from './clock/DatabaseClock';
export { createLocationReader } from './locations/createLocationReader';
export type { LocationReaderOptions } from './locations/createLocationReader';
export { DEFAULT_LOCATION_LIMITS } from './locations/LocationLimits';
export type { LocationLimits } from './locations/LocationLimits';
export * from './locations/LocationReader';
