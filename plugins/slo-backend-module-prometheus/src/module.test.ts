import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  SliSource,
  sloSourcesExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import module from './index';

async function start(data: JsonObject): Promise<SliSource[]> {
  const sources: SliSource[] = [];
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
    ],
    features: [module, mockServices.rootConfig.factory({ data })],
  });
  await backend.stop();
  return sources;
}

const instances = [{ name: 'eu', baseUrl: 'http://metrics.example' }];

describe('sloModulePrometheus', () => {
  it('registers a source for the configured instances', async () => {
    const [source] = await start({ slo: { prometheus: { instances } } });
    expect(source.type).toBe('prometheus');
    expect(source.settleAfter).toBe(300_000);
    expect(source.status()).toEqual([{ instance: 'eu', status: 'unknown' }]);
  });

  it('registers a source without instances, so that SLOs can say what is missing', async () => {
    const [source] = await start({});
    const query = { type: 'prometheus', spec: { query: 'up' } };
    expect(
      source.validate({ kind: 'raw', rawType: 'success', metric: query }),
    ).toBe(
      'It names no Prometheus instance, and none is the default; none is configured',
    );
  });
});
