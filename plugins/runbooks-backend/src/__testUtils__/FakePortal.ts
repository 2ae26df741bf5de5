import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { BackendFeature, coreServices } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';
import express from 'express';
import { fake } from './fake';

/** A site as TechDocs serves it. */
export type FakeSite = {
  readonly etag?: string;
  readonly builtAt: number;
  /** Anchors of each built page: `{ 'heartbeat/': ['diagnosis'] }`. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
};

/** The TechDocs and the SLO plugin of a portal, over HTTP on loopback. */
export class FakePortal {
  /** By `namespace/kind/name`. */
  readonly sites = new Map<string, FakeSite>();
  /** What a build makes of a site; without one it fails. */
  readonly builds = new Map<string, FakeSite>();
  /** Requests, as `GET /techdocs/…`. */
  readonly requests: string[] = [];
  /** Undefined where the SLO plugin is absent. */
  alerts: readonly WireAlertDefinition[] | undefined = [];
  isDown = false;
  readonly #server = createServer(this.#app());

  async start(): Promise<void> {
    await new Promise<void>(resolve =>
      this.#server.listen(0, '127.0.0.1', resolve),
    );
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Where the backend under test finds it. */
  get discovery(): BackendFeature {
    const { port } = this.#server.address() as AddressInfo;
    return fake(
      coreServices.discovery,
      mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/${plugin}`,
        getExternalBaseUrl: async plugin =>
          `http://127.0.0.1:${port}/${plugin}`,
      }),
    );
  }

  #app(): express.Express {
    const app = express();
    app.use((req, res, next) => {
      this.requests.push(`${req.method} ${req.path}`);
      if (this.isDown) res.status(503).json({ error: { message: 'down' } });
      else if (req.headers.authorization?.startsWith('Bearer ')) next();
      else res.status(401).json({ error: { message: 'no token' } });
    });
    app.get('/techdocs/metadata/techdocs/:ns/:kind/:name', (req, res) => {
      const site = this.sites.get(siteOf(req.params));
      if (!site) res.status(404).json({ error: { name: 'NotFoundError' } });
      else {
        const files = Object.keys(site.pages).map(page => `${page}index.html`);
        res.json({
          etag: site.etag ?? '',
          build_timestamp: site.builtAt,
          files,
        });
      }
    });
    app.get(
      '/techdocs/static/docs/:ns/:kind/:name/search/search_index.json',
      (req, res) => {
        const { pages = {} } = this.sites.get(siteOf(req.params)) ?? {};
        const docs = Object.entries(pages).flatMap(([location, anchors]) => [
          { location, title: location, text: '' },
          ...anchors.map(anchor => ({
            location: `${location}#${anchor}`,
            title: anchor,
            text: 'text',
          })),
        ]);
        res.json({ config: {}, docs });
      },
    );
    app.get('/techdocs/sync/:ns/:kind/:name', (req, res) => {
      const key = siteOf(req.params);
      const built = this.builds.get(key);
      if (built) this.sites.set(key, built);
      const [event, data] = built
        ? ['finish', { updated: true }]
        : ['error', 'mkdocs is not installed'];
      res.set('Content-Type', 'text/event-stream');
      res.write('event: log\ndata: "Step 1 of 3"\n\n');
      res.end(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    });
    app.get('/slo/alert-definitions', (req, res) => {
      if (!this.alerts) {
        res.status(404).json({ error: { name: 'NotFoundError' } });
        return;
      }
      const start = Number(req.query.after ?? 0);
      const end = start + 2; // several pages, as of a large portal
      const next = end < this.alerts.length ? String(end) : null;
      res.json({ items: this.alerts.slice(start, end), next });
    });
    return app;
  }
}

function siteOf(params: Readonly<Record<string, string>>): string {
  return `${params.ns}/${params.kind}/${params.name}`;
}
