import { isMap, SourceDocument } from '../documents';
import { OPENSLO_V1 } from '../openslo/schemas/envelopeSchema';
import { JsonValue } from '../types';
import { FleetTemplate } from './FleetTemplate';

/**
 * The SLO of a template as a document of its own, whose places are those of the template. Name and, unless it says
 * another, service come from outside.
 */
export function toSloDocument(
  { name, document }: FleetTemplate,
  slo: JsonValue,
  service: string,
): SourceDocument {
  const fields = isMap(slo) ? slo : {};
  return {
    ...document,
    value: {
      apiVersion: OPENSLO_V1,
      kind: 'SLO',
      ...fields,
      metadata: { ...mapOf(fields.metadata), name },
      spec: { service, ...mapOf(fields.spec) },
    },
    locate: (path, part) => document.locate(['spec', 'slo', ...path], part),
  };
}

function mapOf(value: JsonValue | undefined): Record<string, JsonValue> {
  return isMap(value) ? { ...value } : {};
}
