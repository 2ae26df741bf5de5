import { Service } from './Service';

/**
 * The example organisation's traffic. Targets stand in `examples/<service>/slo`; what happens here makes them healthy,
 * burning, at risk, exhausted, low on traffic and silent at the demo's first start.
 */
export const SERVICES: readonly Service[] = [
  {
    name: 'storefront',
    requestsPerMinute: 900,
    errors: 0.00018,
    slow: 0.029,
    incidents: [
      { from: -402, to: -401.5, errors: 0.02, slow: 0.2 },
      { from: -130, to: -129.9, down: true, errors: 0.3 },
      { from: -0.9, to: 5, slow: 0.78 }, // latency burns since an hour ago
    ],
  },
  {
    name: 'checkout',
    requestsPerMinute: 60,
    errors: 0.003,
    slow: 0.01,
    incidents: [
      { from: -291, to: -284, errors: 0.9 },
      { from: -3.4, to: -1.6, errors: 0.92 }, // spends the budget two hours ago
    ],
  },
  {
    name: 'refunds',
    requestsPerMinute: 4,
    errors: 0.0006,
    slow: 0.01,
    incidents: [],
    silentFrom: -40 / 60,
  },
  {
    name: 'payments',
    requestsPerMinute: 240,
    errors: 0.0003,
    slow: 0.004,
    incidents: [
      { from: -500, to: -499, errors: 0.2 },
      { from: -6.9, to: -6.6, errors: 0.15 }, // the day's rate spends what is left
    ],
  },
  {
    name: 'search',
    requestsPerMinute: 1_400,
    errors: 0.0011,
    slow: 0.012,
    incidents: [{ from: -75, to: -74.5, errors: 0.05, slow: 0.3 }],
  },
  {
    name: 'inventory',
    requestsPerMinute: 310,
    errors: 0.0002,
    slow: 0.002,
    incidents: [{ from: -240, to: -239.8, errors: 0.1 }],
  },
  {
    name: 'recommendations',
    requestsPerMinute: 120,
    errors: 0.001,
    slow: 0.02,
    incidents: [],
    silentFrom: -26,
  },
  {
    name: 'gift-cards',
    requestsPerMinute: 0.0015,
    errors: 0.02,
    slow: 0.01,
    incidents: [],
  },
];
