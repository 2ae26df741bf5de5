import {
  ExternalAlertsResponse,
  WireExternalAlert,
  WireExternalSource,
} from '../../wire';
import { WIRE_NOW } from './aWireObjective';

/** A page of a Prometheus that has been firing for twelve minutes, and that an Alertmanager passed on. */
export function anExternalAlert(
  more?: Partial<WireExternalAlert>,
): WireExternalAlert {
  return {
    id: 'prometheus:eu:00112233aabbccdd:1763639280000',
    name: 'CheckoutErrorsHigh',
    state: 'firing',
    severity: 'critical',
    urgency: 'page',
    since: '2026-11-20T11:48:00.000Z',
    summary: '4 % of checkouts fail.',
    labels: { service: 'checkout', cluster: 'eu' },
    value: 0.04,
    runbookUrl: 'https://runbooks.example.com/checkout#errors',
    sources: [
      {
        origin: 'alertmanager',
        name: 'main',
        url: 'https://alerts.example.com/#/alerts',
        isStale: false,
      },
      {
        origin: 'prometheus',
        name: 'eu',
        url: 'https://prometheus.example.com/alerts?search=CheckoutErrorsHigh',
        isStale: false,
      },
    ],
    generatorUrl: 'https://prometheus.example.com/graph?g0.expr=up',
    silences: [],
    isInhibited: false,
    ...more,
  };
}

/** An instance that answered a moment ago. */
export function anExternalSource(
  more?: Partial<WireExternalSource>,
): WireExternalSource {
  return {
    origin: 'prometheus',
    name: 'eu',
    status: 'ok',
    answeredAt: WIRE_NOW,
    dropped: 0,
    ...more,
  };
}

/** The alerts of others on `checkout`, found by our own annotation. */
export function anExternalAlertsResponse(
  more?: Partial<ExternalAlertsResponse>,
): ExternalAlertsResponse {
  const alerts = more?.alerts ?? [anExternalAlert()];
  const count = (state: WireExternalAlert['state']) =>
    alerts.filter(alert => alert.state === state).length;
  return {
    entityRef: 'component:default/checkout',
    alerts,
    counts: {
      firing: count('firing'),
      pending: count('pending'),
      suppressed: count('suppressed'),
    },
    selection: {
      rule: 'selector',
      annotation: 'nines.dev/alert-selector',
      text: 'service="checkout"',
    },
    sources: [
      anExternalSource(),
      anExternalSource({ origin: 'alertmanager', name: 'main' }),
    ],
    ...more,
  };
}
