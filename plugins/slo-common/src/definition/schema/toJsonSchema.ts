import { ALPHA_SCHEMAS, OPENSLO_ALPHA } from '../opensloAlpha/alphaSchemas';
import { OPENSLO_V1 } from '../openslo/schemas/envelopeSchema';
import {
  OPENSLO_KINDS,
  OPENSLO_SCHEMAS,
} from '../openslo/schemas/opensloSchemas';
import {
  PYRRA_API_VERSION,
  PYRRA_KIND,
  PYRRA_SCHEMAS,
} from '../pyrra/pyrraSchemas';
import {
  ALERT_WINDOWS_KIND,
  ALERT_WINDOWS_SCHEMAS,
} from '../sloth/checkAlertWindows';
import {
  SLOTH_API_VERSION,
  SLOTH_FILE_SCHEMAS,
  SLOTH_FILE_VERSION,
  SLOTH_KIND,
  SLOTH_KUBERNETES_SCHEMAS,
} from '../sloth/slothSchemas';
import {
  MAINTENANCE_KIND,
  maintenanceSchema,
} from '../paging/maintenanceSchema';
import { POLICY_KIND, policySchema } from '../paging/policySchema';
import { TEMPLATE_API_VERSION } from '../templates/isTemplate';
import { templateSchema } from '../templates/templateSchema';
import { JsonSchema, toDefinition } from './toDefinition';

export type { JsonSchema } from './toDefinition';

/** Kinds of one apiVersion, by the names of their definitions. */
type Version = { readonly apiVersion: string; readonly kinds: Kinds };
type Kinds = readonly (readonly [kind: string, definition: string])[];

const OPENSLO: Version = {
  apiVersion: OPENSLO_V1,
  kinds: OPENSLO_KINDS.map(kind => [kind, kind]),
};

const OTHERS: readonly Version[] = [
  {
    apiVersion: OPENSLO_ALPHA,
    kinds: [
      ['SLO', 'AlphaSLO'],
      ['Service', 'AlphaService'],
    ],
  },
  {
    apiVersion: SLOTH_API_VERSION,
    kinds: [
      [SLOTH_KIND, SLOTH_KIND],
      [ALERT_WINDOWS_KIND, ALERT_WINDOWS_KIND],
    ],
  },
  { apiVersion: PYRRA_API_VERSION, kinds: [[PYRRA_KIND, PYRRA_KIND]] },
  {
    apiVersion: TEMPLATE_API_VERSION,
    kinds: [
      ['SloTemplate', 'SloTemplate'],
      [POLICY_KIND, POLICY_KIND],
      [MAINTENANCE_KIND, MAINTENANCE_KIND],
    ],
  },
];

/**
 * JSON Schema (2020-12) of what is accepted in strict mode, for editors: OpenSLO v1 and v1alpha, Sloth, Pyrra and fleet templates; one
 * document, or a list of them. Rules between fields are not in it.
 *
 * @public
 */
export function toJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'SLO definitions, as Nines reads them',
    if: { type: 'array' },
    then: { items: { $ref: '#/$defs/document' } },
    else: { $ref: '#/$defs/document' },
    $defs: {
      document: {
        type: 'object',
        // only a Sloth file has no apiVersion; an empty document is offered both
        if: { required: ['version'], not: { required: ['apiVersion'] } },
        then: { $ref: '#/$defs/SlothFile' },
        else: objectSchema(),
        properties: { version: { const: SLOTH_FILE_VERSION } },
      },
      ...definitions(),
    },
  };
}

/** A document that names its format. Not oneOf: an editor can then say what is wrong with the kind at hand. */
function objectSchema(): JsonSchema {
  const versions = [OPENSLO, ...OTHERS];
  const kinds = versions.flatMap(version =>
    version.kinds.map(([kind]) => kind),
  );
  return {
    required: ['apiVersion', 'kind'],
    properties: {
      apiVersion: { enum: versions.map(({ apiVersion }) => apiVersion) },
      kind: { enum: [...new Set(kinds)] },
    },
    allOf: versions.map(({ apiVersion, kinds: own }) => ({
      if: {
        required: ['apiVersion'],
        properties: { apiVersion: { const: apiVersion } },
      },
      then: {
        properties: { kind: { enum: own.map(([kind]) => kind) } },
        allOf: own.map(([kind, definition]) => ({
          if: { required: ['kind'], properties: { kind: { const: kind } } },
          then: { $ref: `#/$defs/${definition}` },
        })),
      },
    })),
  };
}

function definitions(): Record<string, JsonSchema> {
  return {
    ...Object.fromEntries(
      OPENSLO_KINDS.map(kind => [
        kind,
        toDefinition(OPENSLO_SCHEMAS.strict[kind]),
      ]),
    ),
    AlphaSLO: toDefinition(ALPHA_SCHEMAS.SLO.strict),
    AlphaService: toDefinition(ALPHA_SCHEMAS.Service.strict),
    SlothFile: toDefinition(SLOTH_FILE_SCHEMAS.strict),
    [SLOTH_KIND]: toDefinition(SLOTH_KUBERNETES_SCHEMAS.strict),
    [ALERT_WINDOWS_KIND]: toDefinition(ALERT_WINDOWS_SCHEMAS.strict),
    [PYRRA_KIND]: toDefinition(PYRRA_SCHEMAS.strict),
    SloTemplate: toDefinition(templateSchema),
    [POLICY_KIND]: toDefinition(policySchema),
    [MAINTENANCE_KIND]: toDefinition(maintenanceSchema),
  };
}
