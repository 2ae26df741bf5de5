import Ajv, { ValidateFunction } from 'ajv';

const fields = {
  type: 'array',
  minItems: 1,
  items: { enum: ['summary', 'status', 'resolution', 'updated'] },
};

const newIssue = (description: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['fields'],
  properties: {
    fields: {
      type: 'object',
      additionalProperties: false,
      required: ['project', 'summary', 'issuetype'],
      properties: {
        project: {
          type: 'object',
          required: ['key'],
          properties: { key: { type: 'string' } },
        },
        issuetype: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string', minLength: 1 } },
        },
        summary: {
          type: 'string',
          minLength: 1,
          maxLength: 255,
          pattern: '^[^\\n]*$',
        },
        description,
        labels: {
          type: 'array',
          items: { type: 'string', pattern: '^\\S+$', maxLength: 255 },
        },
      },
    },
  },
});

/** Atlassian's document format, as far as it is used. */
const document = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'version', 'content'],
  properties: {
    type: { const: 'doc' },
    version: { const: 1 },
    content: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'content'],
        properties: {
          type: { const: 'paragraph' },
          content: {
            type: 'array',
            items: {
              type: 'object',
              required: ['type', 'text'],
              properties: {
                type: { const: 'text' },
                text: { type: 'string', minLength: 1 },
              },
            },
          },
        },
      },
    },
  },
};

const ajv = new Ajv({ allErrors: true });

type Asked = {
  issueIdsOrKeys?: string[];
  jql?: string;
  validateQuery?: unknown;
  fields?: { project: { key: string }; summary: string };
};

/** Bodies, by edition and path. */
export const SCHEMAS: Readonly<Record<string, ValidateFunction<Asked>>> = {
  'cloud /issue': ajv.compile<Asked>(newIssue(document)),
  'datacenter /issue': ajv.compile<Asked>(newIssue({ type: 'string' })),
  'cloud /issue/bulkfetch': ajv.compile<Asked>({
    type: 'object',
    additionalProperties: false,
    required: ['issueIdsOrKeys'],
    properties: {
      issueIdsOrKeys: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: { type: 'string' },
      },
      fields,
    },
  }),
  'datacenter /search': ajv.compile<Asked>({
    type: 'object',
    additionalProperties: false,
    required: ['jql', 'maxResults'],
    properties: {
      jql: { type: 'string' },
      fields,
      maxResults: { type: 'integer', minimum: 1, maximum: 1000 },
      startAt: { type: 'integer' },
      validateQuery: { type: 'boolean' },
    },
  }),
};
