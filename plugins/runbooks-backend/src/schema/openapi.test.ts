import { loadOpenApi } from './loadOpenApi';
import { wireSchemas } from '../__testUtils__/wireSchemas';

/** The routes of `router.ts`, of `runs/`, `reviews/` and `export/`, and of the change feed. */
const ROUTES = [
  'get /changes',
  'get /coverage',
  'get /dead-ends',
  'get /entities/{kind}/{namespace}/{name}',
  'get /export',
  'get /health',
  'get /openapi.json',
  'get /resolve',
  'get /reviews/patch',
  'get /runbook',
  'get /runbooks',
  'get /runs',
  'get /runs/{id}',
  'post /entities/{kind}/{namespace}/{name}/refresh',
  'post /exercises',
  'post /resolve',
  'post /reviews',
  'post /runs',
  'post /runs/{id}/close',
  'post /runs/{id}/events',
];

type Operation = {
  operationId: string;
  summary: string;
  responses: Record<string, unknown>;
};
type OpenApi = {
  openapi: string;
  info: { title: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

const spec = async () => (await loadOpenApi()) as unknown as OpenApi;

it('is OpenAPI 3.1, named after the plugin', async () => {
  expect(await spec()).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'runbooks' },
  });
});

it('describes each route once, with a summary and the answer to errors', async () => {
  const { paths } = await spec();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method} ${path}`,
      ...operation,
    })),
  );
  expect(operations.map(({ route }) => route).sort()).toEqual(
    [...ROUTES].sort(),
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { summary, responses } of operations) {
    expect(summary).toMatch(/^[A-Z].*[^.]$/);
    expect(Object.keys(responses)).toContain('default');
  }
});

it('describes answers and requests as the client parses them', async () => {
  const { components } = await spec();
  expect(components.schemas).toEqual(wireSchemas());
});

it('refers only to what is there', async () => {
  const document = await spec();
  const references = JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g);
  for (const [, pointer] of references) {
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (node, key) => (node as Record<string, unknown>)?.[key],
        document,
      );
    expect({ pointer, isFound: found !== undefined }).toEqual({
      pointer,
      isFound: true,
    });
  }
});
