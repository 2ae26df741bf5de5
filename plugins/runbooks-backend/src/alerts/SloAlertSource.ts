import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { createPluginFetch } from '@nines/backstage-plugin-nines-node';
import {
  AlertClient,
  WireAlertDefinition,
} from '@nines/backstage-plugin-slo-common';
import { AlertAnswer, AlertSource } from './AlertSource';

/** Alerts of a portal beyond which no more are looked at. */
const MOST_ALERTS = 100_000;
const PAGE = 1_000;
const TIMEOUT_MS = 30_000;

/** Asks the SLO plugin, with a token of this plugin: its own alerts, and those of others that it was told of. */
export class SloAlertSource implements AlertSource {
  readonly #client: AlertClient;

  constructor(options: {
    readonly auth: AuthService;
    readonly discovery: DiscoveryService;
    readonly fetch?: typeof fetch;
  }) {
    this.#client = new AlertClient({ fetchApi: createPluginFetch(options) });
  }

  async read(signal?: AbortSignal): Promise<AlertAnswer> {
    const alerts: WireAlertDefinition[] = [];
    let after: string | undefined;
    try {
      do {
        const deadline = AbortSignal.timeout(TIMEOUT_MS);
        const { items, next } = await this.#client.listAlertDefinitions(
          { limit: PAGE, ...(after !== undefined && { after }) },
          { signal: signal ? AbortSignal.any([signal, deadline]) : deadline },
        );
        alerts.push(...items);
        after = next ?? undefined;
      } while (after !== undefined && alerts.length < MOST_ALERTS);
    } catch (error) {
      const isAbsent =
        error instanceof ResponseError && error.response.status === 404;
      if (isAbsent) return { status: 'absent' };
      throw error;
    }
    return { status: 'read', alerts };
  }
}
