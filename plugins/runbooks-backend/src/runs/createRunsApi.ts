import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  ChangeFeed,
  ClockService,
  Guard,
} from '@nines/backstage-plugin-nines-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { RunbookReader } from '../database/RunbookReader';
import { AttestationStore } from '../reviews/AttestationStore';
import { signalPages } from '../signalPages';
import { AuthorizedRunService } from './AuthorizedRunService';
import { DatabaseRunStore } from './DatabaseRunStore';
import { PinnedPages } from './PinnedPages';
import { RunService, foldStored } from './RunService';
import { createRunRouter } from './createRunRouter';
import { tellRun } from './tellRun';

export type RunsApiOptions = Guard & {
  readonly database: Knex;
  readonly changes: ChangeFeed;
  readonly attestations: AttestationStore;
  readonly runbooks: RunbookReader;
  readonly clock: ClockService;
  readonly signals: SignalsService;
  readonly logger: LoggerService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
};

/** The HTTP API of checklist runs. Mount it before routers that read bodies. */
export function createRunsApi(options: RunsApiOptions): {
  readonly router: Router;
} {
  const pages = new PinnedPages();
  const store = new DatabaseRunStore({
    ...options,
    fold: run => foldStored(run, pages),
    tell: (run, event) => tellRun(run, event, pages.read(run.source).steps),
  });
  const runs = new RunService({
    ...options,
    runs: store,
    pages,
    onMoved: signalPages('runs', options),
  });
  const authorized = new AuthorizedRunService({ ...options, runs });
  return { router: createRunRouter({ ...options, runs: authorized }) };
}
