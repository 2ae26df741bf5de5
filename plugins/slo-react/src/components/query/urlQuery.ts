import { z } from 'zod/v4';

/** The query that a URL's search parameters hold. What is not understood is left out: an old link shows too much, not an error. @public */
export function parseUrlQuery<S extends z.ZodObject>(
  schema: S,
  search: URLSearchParams,
): z.infer<S> {
  const wanted: Record<string, string | string[]> = {};
  for (const key of Object.keys(schema.shape)) {
    const values = search.getAll(key).filter(value => value !== '');
    if (values.length > 0) wanted[key] = values.length > 1 ? values : values[0];
  }
  const parsed = schema.safeParse(wanted);
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) delete wanted[String(path[0])];
  const rest = schema.safeParse(wanted);
  return rest.success ? rest.data : schema.parse({});
}

/** The search parameters of a query, `?` included, in the order of its schema; what is as usual is not written. @public */
export function toUrlSearch(
  schema: z.ZodObject,
  query: Readonly<Record<string, unknown>>,
): string {
  const usual: Readonly<Record<string, unknown>> = schema.parse({});
  const search = new URLSearchParams();
  for (const key of Object.keys(schema.shape)) {
    for (const value of [query[key]].flat()) {
      const isSet = value !== undefined && value !== '';
      if (isSet && value !== usual[key]) search.append(key, String(value));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}
