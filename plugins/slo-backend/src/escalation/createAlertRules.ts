import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DestinationRef,
  EscalationPolicy,
  Instant,
} from '@nines/backstage-plugin-slo-common';
import { AlertRules } from '../alerts/AlertRules';
import { PagingStore } from '../database/paging/PagingStore';
import { SilenceStore } from '../database/silences/SilenceStore';
import { PagingConfig } from './readPagingConfig';
import { warnOfUnknown } from './warnOfUnknown';

/** Reads all rules; `policies` reads the escalation policies alone. */
export type ReadRules = ((now: Instant) => Promise<AlertRules>) & {
  readonly policies: () => Promise<readonly EscalationPolicy[]>;
};

/**
 * What people and operators have set, as of each time it is asked: silences, and the policies and maintenance windows of files
 * and of app-config.
 */
export function createAlertRules(deps: {
  readonly config: PagingConfig;
  readonly silences: Pick<SilenceStore, 'listActive'>;
  readonly paging: Pick<PagingStore, 'read'>;
  /** Destinations of all channels there are. */
  readonly destinations: () => readonly DestinationRef[];
  /** `app.baseUrl`. */
  readonly portalUrl: string;
  /** `slo.alerting.runbooks`. */
  readonly runbooksPath?: string;
  readonly logger: Pick<LoggerService, 'warn'>;
}): ReadRules {
  const { config, silences, paging, destinations, portalUrl, runbooksPath } =
    deps;
  const { fallback } = config;
  const warn = warnOfUnknown(deps.logger);
  const join = (files: readonly EscalationPolicy[]) => [
    ...files,
    ...config.policies,
  ];
  const read = async (now: Instant) => {
    const [active, files] = await Promise.all([
      silences.listActive(now),
      paging.read(),
    ]);
    const book = {
      policies: join(files.policies),
      ...(fallback !== undefined && { fallback }),
      destinations: new Set(destinations()),
    };
    warn(book);
    return {
      book,
      silences: active,
      maintenances: [...files.maintenances, ...config.maintenances],
      portalUrl: portalUrl.replace(/\/+$/, ''),
      ...(runbooksPath !== undefined && { runbooksPath }),
    };
  };
  const policies = async () => join((await paging.read()).policies);
  return Object.assign(read, { policies });
}
