import Ajv from 'ajv';

/** Body of `POST /repos/…/issues`, with GitHub's limits. */
export const validateNewIssue = new Ajv({ allErrors: true }).compile<{
  title: string;
  body?: string;
  labels?: string[];
}>({
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 256 },
    body: { type: 'string', maxLength: 65_536 },
    labels: {
      type: 'array',
      maxItems: 100,
      uniqueItems: true,
      items: { type: 'string', minLength: 1, maxLength: 50 },
    },
  },
});
