import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';

/** The description of the HTTP API, as it is published. */
export const openApiFile = resolvePackagePath(
  '@nines/backstage-plugin-runbooks-backend',
  'src/schema/openapi.yaml',
);

/** Reads `openapi.yaml`. @throws if the package was published without it */
export async function loadOpenApi(): Promise<JsonObject> {
  return parse(await readFile(openApiFile, 'utf8'));
}
