import {
  AuthService,
  DiscoveryService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CatalogReader,
  ClockService,
  DOCUMENT_FILES,
  Instant,
  createLocationReader,
} from '@nines/backstage-plugin-nines-node';
import { RunbooksConfig } from './config';
import { IndexStore } from './database/index/IndexStore';
import { BuiltIngestion } from './ingestion/BuiltIngestion';
import { RunbookIngestion } from './ingestion/RunbookIngestion';
import { SiteIngestion } from './ingestion/SiteIngestion';
import { ENTITY_FIELDS, RUNBOOK_KINDS } from './ingestion/toEntityRecord';
import { BuiltSites } from './techdocs/BuiltSites';
import { HttpBuiltSites } from './techdocs/HttpBuiltSites';

/** Longest wait for one answer of TechDocs. */
const TECHDOCS_TIMEOUT_MS = 30_000;

/** Puts the indexing together. */
export function createIndex(options: {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly clock: ClockService;
  readonly config: Config;
  readonly discovery: DiscoveryService;
  readonly logger: LoggerService;
  readonly urlReader: UrlReaderService;
  readonly settings: RunbooksConfig;
  readonly store: IndexStore;
  readonly onIndexed: (now: Instant, hasChanged: boolean) => Promise<void>;
  /** What TechDocs serves; over its HTTP API where absent. */
  readonly sites?: BuiltSites;
  /** Called before the content of a file is read; for measurements. */
  readonly onFileRead?: (file: string) => void;
}): RunbookIngestion {
  const { settings } = options;
  const reader = createLocationReader({
    ...options,
    ...settings,
    files: DOCUMENT_FILES,
    base: 'source',
    trustsFileTimes: true,
  });
  const sites =
    options.sites ??
    new HttpBuiltSites({
      ...options,
      timeoutMs: TECHDOCS_TIMEOUT_MS,
      buildTimeoutMs: settings.buildTimeoutMs,
    });
  return new RunbookIngestion({
    ...options,
    ...settings,
    catalog: new CatalogReader({
      ...options,
      kinds: RUNBOOK_KINDS,
      fields: ENTITY_FIELDS,
    }),
    sources: new SiteIngestion({ ...options, reader }),
    built: new BuiltIngestion({ ...options, ...settings, sites }),
  });
}
