import {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  ChangeFeed,
  ClockService,
  Guard,
} from '@nines/backstage-plugin-nines-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { RecordAccess } from './access';
import { PostmortemsConfig } from './config';

/** What each part of the plugin is built from. */
export type PostmortemsServices = Guard & {
  readonly auditor: AuditorService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly changes: ChangeFeed;
  readonly clock: ClockService;
  readonly config: Config;
  readonly database: Knex;
  readonly discovery: DiscoveryService;
  readonly httpAuth: HttpAuthService;
  readonly logger: LoggerService;
  readonly notifications: NotificationService;
  readonly permissions: PermissionsService;
  readonly permissionsRegistry: PermissionsRegistryService;
  readonly records: RecordAccess;
  readonly scheduler: SchedulerService;
  readonly settings: PostmortemsConfig;
  readonly signals: SignalsService;
  readonly urlReader: UrlReaderService;
  readonly userInfo: UserInfoService;
};

/** Work of the background, of one replica at a time. */
export type BackgroundTask = SchedulerServiceTaskScheduleDefinition & {
  readonly id: string;
  run(signal: AbortSignal): Promise<void>;
};

/** A part of the plugin: its routes, and what it does in the background. */
export type ApiPart = {
  /** Routers that read bodies do so route by route: a later one may need the raw bytes. */
  readonly router: Router;
  readonly tasks: readonly BackgroundTask[];
};
