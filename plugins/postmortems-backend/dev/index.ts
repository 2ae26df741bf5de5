import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/*
 * `yarn start` in this folder runs the plugin alone, with one entity, its database in memory and everyone let in:
 *
 *   curl http://localhost:7007/api/postmortems/incidents
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
        metadata: { name: 'checkout' },
        spec: { type: 'service', owner: 'platform', lifecycle: 'production' },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
