import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  ExternalAlertSource,
  SliSource,
  sloExternalAlertsExtensionPoint,
  sloSourcesExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import module from './index';

async function start(data: JsonObject) {
  const sources: SliSource[] = [];
  const alerts: ExternalAlertSource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        sloSourcesExtensionPoint,
        {
          addSource(source: SliSource) {
            sources.push(source);
          },
        },
      ],
      [
        sloExternalAlertsExtensionPoint,
        {
          addSource(source: ExternalAlertSource) {
            alerts.push(source);
          },
        },
      ],
    ],
    features: [module, mockServices.rootConfig.factory({ data })],
  });
  await backend.stop();
  return { sources, alerts };
}

const instances = [{ name: 'eu', baseUrl: 'http://metrics.example' }];

describe('sloModulePrometheus', () => {
  it('registers a source for the configured instances', async () => {
    const { sources } = await start({ slo: { prometheus: { instances } } });
    const [source] = sources;
    expect(source.type).toBe('prometheus');
    expect(source.settleAfter).toBe(300_000);
    expect(source.status()).toEqual([{ instance: 'eu', status: 'unknown' }]);
  });

  it('registers a source without instances, so that SLOs can say what is missing', async () => {
    const { sources, alerts } = await start({});
    const [source] = sources;
    expect(alerts).toEqual([]);
    const query = { type: 'prometheus', spec: { query: 'up' } };
    expect(
      source.validate({ kind: 'raw', rawType: 'success', metric: query }),
    ).toBe(
      'It names no Prometheus instance, and none is the default; none is configured',
    );
  });

  it('tells alerts of each instance that is not asked to be left out', async () => {
    const quiet = { name: 'us', baseUrl: 'http://us.example', alerts: false };
    const { alerts } = await start({
      slo: {
        prometheus: { instances: [...instances, quiet] },
        alertmanager: { instances },
      },
    });
    expect(alerts.map(({ origin, name }) => [origin, name])).toEqual([
      ['prometheus', 'eu'],
      ['alertmanager', 'eu'],
    ]);
  });
});
