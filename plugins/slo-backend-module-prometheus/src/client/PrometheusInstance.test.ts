import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { ScrapeTarget, startScrapeTarget } from '@nines/testbed';
import { readPrometheusConfig } from '../config/readPrometheusConfig';
import { PrometheusInstance } from './PrometheusInstance';

const never = new AbortController().signal;
const at = (second: number) => (second * 1_000) as Instant;

describe('PrometheusInstance', () => {
  let server: ScrapeTarget;
  let asked: number;
  let running: number;
  let mostRunning: number;

  beforeEach(async () => {
    asked = 0;
    running = 0;
    mostRunning = 0;
    server = await startScrapeTarget(async () => {
      asked += 1;
      running += 1;
      mostRunning = Math.max(mostRunning, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      return 'no JSON at all';
    });
  });
  afterEach(() => server.stop());

  function instance() {
    const logger = mockServices.logger.mock();
    const [config] = readPrometheusConfig(
      new ConfigReader({
        slo: {
          prometheus: {
            instances: [
              {
                name: 'eu',
                baseUrl: `http://${server.address}`,
                maxConcurrency: 2,
                breakerThreshold: 3,
              },
            ],
          },
        },
      }),
    );
    return { logger, eu: new PrometheusInstance(config, logger) };
  }

  it('leaves a dead server alone after some failures, with the reason', async () => {
    const { eu } = instance();
    const queries = Array.from({ length: 50 }, () =>
      eu.query('x', at(0), never),
    );
    const results = await Promise.allSettled(queries);
    const reasons = results.map(one =>
      one.status === 'rejected' ? one.reason.message : 'answered',
    );
    expect(new Set(reasons)).toEqual(
      new Set([
        'It did not answer as a Prometheus does; is the address right?',
      ]),
    );
    expect(asked).toBeLessThanOrEqual(5);
    expect(mostRunning).toBeLessThanOrEqual(2);
  });

  it('keeps one state, and logs only its changes', () => {
    const { eu, logger } = instance();
    expect(eu.status()).toEqual({ instance: 'eu', status: 'unknown' });

    eu.record('refused', at(1));
    eu.record('refused', at(2));
    const failing = { instance: 'eu', status: 'failing', message: 'refused' };
    expect(eu.status()).toEqual({ ...failing, since: at(1) });

    eu.record(undefined, at(3));
    eu.record(undefined, at(4));
    expect(eu.status()).toEqual({
      instance: 'eu',
      status: 'ok',
      since: at(3),
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });
});
