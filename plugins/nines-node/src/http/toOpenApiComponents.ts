import { z } from 'zod/v4';

const INSTANT = { type: 'string', format: 'date-time' };

/**
 * The component schemas of an HTTP API, from the zod schemas that its answers, or its requests, are parsed with.
 *
 * @public
 */
export function toOpenApiComponents(
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) {
    registry.add(schema, { id });
  }
  const { schemas: found } = z.toJSONSchema(registry, {
    io,
    uri: id => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(found).map(([id, schema]) => [id, simplify(schema)]),
  );
}

/** Drops what only zod needs: ids, its pattern of instants, the bounds of safe integers, closed answers. */
function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  if (
    entries.some(([key, value]) => key === 'format' && value === 'date-time')
  ) {
    return INSTANT;
  }
  const kept = entries.filter(
    ([key, value]) =>
      !['$schema', '$id', 'additionalProperties'].includes(key) &&
      Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER,
  );
  const open = entries.filter(
    ([key, value]) => key === 'additionalProperties' && value !== false,
  );
  return Object.fromEntries(
    [...kept, ...open].map(([key, value]) => [key, simplify(value)]),
  );
}
