import { readFile } from 'node:fs/promises';
import { toOpenApiComponents } from '@nines/backstage-plugin-nines-node';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';
import * as actionItems from './__testUtils__/actionItemsSchemas';
import * as incidents from './__testUtils__/incidentsSchemas';
import * as postmortems from './__testUtils__/postmortemsSchemas';
import { loadOpenApi } from './loadOpenApi';

const PARTS = { incidents, postmortems, actionItems };

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
    info: { title: 'postmortems' },
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
    Object.values(PARTS)
      .flatMap(({ ROUTES }) => ROUTES)
      .sort(),
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { summary, responses } of operations) {
    expect(summary).toMatch(/^[A-Z].*[^.]$/);
    expect(Object.keys(responses)).toContain('default');
  }
});

it.each(Object.entries(PARTS))(
  'describes answers and requests of %s as the client parses them',
  async (name, { RESPONSES, REQUESTS }) => {
    const file = resolvePackagePath(
      '@nines/backstage-plugin-postmortems-backend',
      `src/schema/${name}.yaml`,
    );
    const { schemas } = parse(await readFile(file, 'utf8'));
    expect(schemas).toEqual({
      ...toOpenApiComponents(RESPONSES, 'output'),
      ...toOpenApiComponents(REQUESTS, 'input'),
    });
  },
);

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
