/**
 * What all Nines backends share: the clock, the feed of their changes, the reader of the locations that entities name, who may read
 * what, and how requests are read and answered.
 *
 * @packageDocumentation
 */
export { assertVisible } from './access/assertVisible';
export { authorOf } from './access/authorOf';
export { CatalogEntityAccess } from './access/CatalogEntityAccess';
export type { CatalogEntityAccessOptions } from './access/CatalogEntityAccess';
export type { Caller, EntityAccess } from './access/EntityAccess';
export { Gate } from './access/Gate';
export type { Guard } from './access/Gate';
export { onlyReadable } from './access/onlyReadable';
export type { ReadableEntities } from './access/ReadableEntities';
export { RefreshingCache } from './access/RefreshingCache';
export { CatalogReader } from './catalog/CatalogReader';
export {
  DESCRIBED_FIELDS,
  describeEntity,
  parseRefOf,
  relatedRefs,
  specRef,
} from './catalog/describeEntity';
export type { DescribedEntity } from './catalog/describeEntity';
export { KnownEntities } from './catalog/KnownEntities';
export {
  replaceCatalogEntities,
  saveCatalogEntities,
} from './catalog/saveCatalogEntities';
export type { CatalogEntityRow } from './catalog/saveCatalogEntities';
export * from './changes/ChangeFeed';
export { createChangesRouter } from './changes/createChangesRouter';
export { DatabaseChangeFeed } from './changes/DatabaseChangeFeed';
export * from './changes/wireChanges';
export { clockServiceRef } from './clock/ClockService';
export type { ClockService, Instant } from './clock/ClockService';
export { forEachConcurrently } from './concurrency/forEachConcurrently';
export { DatabaseClock } from './clock/DatabaseClock';
export { hash, hashText } from './database/hash';
export { inBatches } from './database/inBatches';
export { migrateDatabase } from './database/migrateDatabase';
export type { MigrateOptions } from './database/migrateDatabase';
export { openPluginDatabase } from './database/openPluginDatabase';
export { useWriteAheadLog } from './database/useWriteAheadLog';
export { audited } from './http/audited';
export type { AuditedAct } from './http/audited';
export { callerOf } from './http/callerOf';
export { createPluginFetch } from './http/createPluginFetch';
export { errorBody } from './http/errorBody';
export { parseRequest } from './http/parseRequest';
export { readPortalUrl } from './http/readPortalUrl';
export { toOpenApiComponents } from './http/toOpenApiComponents';
export { createLocationReader } from './locations/createLocationReader';
export type { LocationReaderOptions } from './locations/createLocationReader';
export { DEFINITION_FILES, DOCUMENT_FILES } from './locations/FileKind';
export type { FileKind } from './locations/FileKind';
export {
  DEFAULT_LOCATION_LIMITS,
  DOCUMENT_LIMITS,
} from './locations/LocationLimits';
export type { LocationLimits } from './locations/LocationLimits';
export * from './locations/LocationReader';
export { withDeadline } from './locations/withDeadline';
