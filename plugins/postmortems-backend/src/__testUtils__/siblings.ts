import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NewChange } from '@nines/backstage-plugin-nines-node';
import PromiseRouter from 'express-promise-router';

/** A sibling plugin with nothing but its change feed, which the test writes. */
export class FakeSibling {
  readonly #pluginId: string;
  readonly #changes: { at: number; change: NewChange }[] = [];
  /** What it answers instead, while it fails. */
  failure: { status: number; message: string } | undefined;
  /** Other routes, by path: what `GET` answers. */
  readonly answers = new Map<string, (query: URLSearchParams) => object>();
  /** Queries that its feed was asked with. */
  readonly asked: string[] = [];

  constructor(pluginId: string) {
    this.#pluginId = pluginId;
  }

  tell(at: number, change: NewChange): void {
    this.#changes.push({ at, change });
  }

  get plugin() {
    return createBackendPlugin({
      pluginId: this.#pluginId,
      register: env => {
        env.registerInit({
          deps: {
            httpRouter: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          init: async ({ httpRouter, httpAuth }) => {
            const router = PromiseRouter();
            router.get('/changes', async (req, res) => {
              const allow = ['service'] as 'service'[];
              await httpAuth.credentials(req, { allow });
              const search = new URL(req.url, 'http://x').searchParams;
              this.asked.push(String(search));
              if (this.failure) {
                const { status, message } = this.failure;
                const error = { name: 'Error', message };
                res.status(status).json({
                  ...{ error, request: { method: 'GET', url: req.url } },
                  response: { statusCode: status },
                });
                return;
              }
              res.json(this.#page(search));
            });
            for (const path of this.answers.keys()) {
              router.get(path, (req, res) => {
                const search = new URL(req.url, 'http://x').searchParams;
                res.json(this.answers.get(path)?.(search));
              });
            }
            httpRouter.use(router);
          },
        });
      },
    });
  }

  #page(search: URLSearchParams) {
    const after = Number(search.get('after') ?? 0);
    const limit = Number(search.get('limit'));
    const rest = this.#changes.slice(after);
    return {
      changes: rest.slice(0, limit).map(({ at, change }, index) => ({
        ...change,
        id: `${this.#pluginId}:${change.entityRef}:${after + index + 1}`,
        at: new Date(at).toISOString(),
      })),
      next: String(after + Math.min(limit, rest.length)),
      hasMore: rest.length > limit,
    };
  }
}
