import { Indicator } from '@nines/backstage-plugin-slo-common';

/** Errors over requests of one service of the accuracy tests. */
export function errorRatio(service: string): Indicator {
  const counter = (name: string) => ({
    type: 'prometheus',
    spec: { query: `sum(${name}{service="${service}"})` },
  });
  return {
    kind: 'ratio',
    counter: true,
    counts: 'bad',
    part: counter('errors_total'),
    total: counter('requests_total'),
  };
}
