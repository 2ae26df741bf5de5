import {
  ExternalSilence,
  printLabelTests,
} from '@nines/backstage-plugin-slo-common';
import {
  ExternalAlertSource,
  ToldAlerts,
} from '@nines/backstage-plugin-slo-node';
import { InstanceGuard } from '../client/InstanceGuard';
import { requestText } from '../client/requestText';
import { EndpointConfig } from '../config/readEndpoint';
import {
  ManagedAlert,
  parseAlertmanagerAlerts,
  parseSilences,
  withSilences,
} from './parseAlertmanagerAlerts';

const EVERY_STATE = 'active=true&silenced=true&inhibited=true&unprocessed=true';

/** What an Alertmanager has open, also what it keeps quiet, and who said so. */
export class AlertmanagerAlerts implements ExternalAlertSource {
  readonly origin = 'alertmanager';
  readonly name: string;
  readonly #config: EndpointConfig;
  readonly #guard: InstanceGuard;

  constructor(config: EndpointConfig) {
    this.name = config.name;
    this.#config = config;
    this.#guard = new InstanceGuard(config);
  }

  async list(options: { readonly signal: AbortSignal }): Promise<ToldAlerts> {
    const { signal } = options;
    return await this.#guard.run(signal, async () => {
      const path = `/api/v2/alerts?${EVERY_STATE}`;
      const { alerts, total } = parseAlertmanagerAlerts(
        ...(await this.#get(path, signal)),
      );
      const silences = await this.#silencesOf(alerts, signal);
      const shown = alerts.map(alert => ({
        ...withSilences(alert, silences),
        url: urlOf(this.#config.linkUrl, alert.name),
      }));
      return { alerts: shown, total };
    });
  }

  async #silencesOf(
    alerts: readonly ManagedAlert[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, ExternalSilence>> {
    if (!alerts.some(({ silencedBy }) => silencedBy.length > 0)) {
      return new Map();
    }
    return parseSilences(...(await this.#get('/api/v2/silences', signal)));
  }

  async #get(path: string, signal: AbortSignal): Promise<[string, number]> {
    const { text, status } = await requestText(this.#config, { path, signal });
    return [text, status];
  }
}

/** Its own page of the alerts of a name. */
function urlOf(linkUrl: string, name: string): string {
  const filter = printLabelTests([
    { label: 'alertname', operator: '=', value: name },
  ]);
  const search = `filter=${encodeURIComponent(`{${filter}}`)}`;
  return `${linkUrl}/#/alerts?silenced=true&inhibited=true&active=true&${search}`;
}
