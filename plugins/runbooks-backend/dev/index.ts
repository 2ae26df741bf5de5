import { resolve } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/*
 * `yarn start` in this folder runs the plugin alone, with one entity, its database in memory and everyone let in:
 *
 *   curl http://localhost:7007/api/runbooks/entities/component/default/nines
 */
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(mockServices.permissions.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'nines',
          annotations: {
            'backstage.io/managed-by-location': `file:${resolve(
              __dirname,
              '../../../runbooks/catalog-info.yaml',
            )}`,
            'backstage.io/techdocs-ref': 'dir:.',
            'nines.dev/runbook-path': '.',
          },
        },
        spec: { type: 'service', owner: 'platform', lifecycle: 'production' },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
