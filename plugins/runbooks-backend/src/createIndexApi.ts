import {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { SignalsService } from '@backstage/plugin-signals-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ClockService,
  Guard,
  readPortalUrl,
} from '@nines/backstage-plugin-nines-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { AlertLinks } from './alerts/AlertLinks';
import { SloAlertSource } from './alerts/SloAlertSource';
import { RunbooksConfig } from './config';
import { createIndex } from './createIndex';
import { AttestationReader } from './database/AttestationReader';
import { RunbookReader } from './database/RunbookReader';
import { DatabaseAlertStore } from './database/alerts/DatabaseAlertStore';
import { DatabaseIndexStore } from './database/index/DatabaseIndexStore';
import { DatabaseMatchReader } from './database/match/DatabaseMatchReader';
import { DatabaseRunbookReader } from './database/runbooks/DatabaseRunbookReader';
import { DatabaseRunbookStore } from './database/runbooks/DatabaseRunbookStore';
import { saveReviewStates } from './database/runbooks/saveReviewStates';
import { createRouter } from './router';
import { signalPages } from './signalPages';
import { AuthorizedRunbookService } from './service/AuthorizedRunbookService';
import { RunbookResolver } from './service/RunbookResolver';
import { RunbookService } from './service/RunbookService';

export type IndexApiOptions = Guard & {
  readonly auditor: AuditorService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly clock: ClockService;
  readonly config: Config;
  readonly database: Knex;
  readonly discovery: DiscoveryService;
  readonly httpAuth: HttpAuthService;
  readonly logger: LoggerService;
  readonly urlReader: UrlReaderService;
  readonly settings: RunbooksConfig;
  readonly signals: SignalsService;
  readonly attestations: AttestationReader;
};

/** The index of runbooks: what keeps it, what reads it, and its HTTP API. */
export function createIndexApi(options: IndexApiOptions): {
  readonly router: Promise<Router>;
  /** The scheduled task: alerts, entities, sources, built sites, and what leads where. */
  run(signal: AbortSignal): Promise<void>;
  /** For reviews, runs and exports. */
  readonly reader: RunbookReader;
} {
  const { database, settings, clock, attestations } = options;
  const wakePages = signalPages('index', options);
  const store = new DatabaseIndexStore(database);
  const matches = new DatabaseMatchReader(database);
  const runbooks = new DatabaseRunbookStore(database);
  const reader = new DatabaseRunbookReader({
    database,
    now: () => clock.now(),
    onAttested: refs => saveReviewStates(database, attestations, refs),
  });
  const portalUrl = readPortalUrl(options.config);
  const { shared } = settings;
  const alerts = new DatabaseAlertStore(database);
  const links = new AlertLinks({
    ...options,
    ...{ index: store, portalUrl, runbooks, shared, store: alerts },
    source: new SloAlertSource(options),
  });
  const ingestion = createIndex({
    ...options,
    store,
    onIndexed: async (now, hasChanged) => {
      await saveReviewStates(database, attestations);
      await links.link(now);
      if (hasChanged) wakePages();
    },
  });
  const service = new RunbookService({
    ...{ alerts, clock, attestations, ingestion, matches, runbooks, shared },
    index: store,
    resolver: new RunbookResolver({ matches, runbooks, portalUrl, shared }),
  });
  const authorized = new AuthorizedRunbookService({
    ...options,
    runbooks: service,
  });
  const router = createRouter({ ...options, runbooks: authorized });
  return {
    router,
    reader,
    async run(signal) {
      await links.collect();
      await ingestion.run(signal);
    },
  };
}
