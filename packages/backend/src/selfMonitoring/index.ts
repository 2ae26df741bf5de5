import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { createPushModule } from './createPushModule';
import { RequestCounter } from './RequestCounter';

/** The portal measures itself: it counts its own HTTP requests and pushes them to the SLOs of its own catalog page. */
export default createBackendFeatureLoader({
  loader() {
    const counter = new RequestCounter({
      slowAfterMs: 500,
      steadyNow: () => performance.now(),
    });
    const stream = `${hostname().slice(0, 90)} ${randomUUID()}`;
    return [
      rootHttpRouterServiceFactory({
        configure({ app, applyDefaults }) {
          app.use(counter.count);
          applyDefaults();
        },
      }),
      createPushModule(counter, { stream, startedAt: new Date() }),
    ];
  },
});
