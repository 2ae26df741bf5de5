import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';

/** The frame, and a file for each part of the plugin with its `paths` and `schemas`. */
const FILES = ['openapi', 'incidents', 'postmortems', 'actionItems'];

type Part = { readonly paths?: JsonObject; readonly schemas?: JsonObject };

/** The description of the HTTP API, put together from its files in `src/schema`. @throws if the package was published without one */
export async function loadOpenApi(): Promise<JsonObject> {
  const [frame, ...parts] = await Promise.all(FILES.map(read));
  const components = frame.components as JsonObject;
  return {
    ...frame,
    paths: merge([frame, ...parts].map(({ paths }) => paths)),
    components: {
      ...components,
      schemas: merge(parts.map(({ schemas }) => schemas)),
    },
  };
}

async function read(name: string): Promise<JsonObject & Part> {
  const file = resolvePackagePath(
    '@nines/backstage-plugin-postmortems-backend',
    `src/schema/${name}.yaml`,
  );
  return parse(await readFile(file, 'utf8')) ?? {};
}

function merge(parts: readonly (JsonObject | undefined)[]): JsonObject {
  return Object.assign({}, ...parts);
}
