import { AlertKind } from './types';
import { Severity } from '../burn';
import { alertNameOf } from './alertNameOf';

it.each<{ slo: string; kind: AlertKind; severity: Severity; name: string }>([
  {
    slo: 'checkout-success',
    kind: 'burn',
    severity: 'page',
    name: 'CheckoutSuccessBurnPage',
  },
  {
    slo: 'latency-p95',
    kind: 'noData',
    severity: 'ticket',
    name: 'LatencyP95NoDataTicket',
  },
  {
    slo: 'API_Uptime.eu',
    kind: 'budget',
    severity: 'ticket',
    name: 'APIUptimeEuBudgetTicket',
  },
  {
    slo: '5xx--errors-',
    kind: 'forecast',
    severity: 'ticket',
    name: '5xxErrorsForecastTicket',
  },
  { slo: 'größe', kind: 'burn', severity: 'page', name: 'GrößeBurnPage' },
])('$slo, $kind, $severity: $name', ({ slo, kind, severity, name }) => {
  expect(alertNameOf(slo, kind, severity)).toBe(name);
});
