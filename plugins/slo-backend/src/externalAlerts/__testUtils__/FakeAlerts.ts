import {
  ExternalAlertSource,
  ToldAlert,
  ToldRule,
} from '@nines/backstage-plugin-slo-node';

/** A source whose answer the test sets. */
export class FakeAlerts implements ExternalAlertSource {
  alerts: ToldAlert[] | Error = [];
  known: ToldRule[] | Error = [];
  constructor(
    readonly origin: 'prometheus' | 'alertmanager',
    readonly name: string,
  ) {}
  async list() {
    if (this.alerts instanceof Error) throw this.alerts;
    return { alerts: this.alerts, total: this.alerts.length };
  }
  async rules() {
    if (this.known instanceof Error) throw this.known;
    return this.known;
  }
}
