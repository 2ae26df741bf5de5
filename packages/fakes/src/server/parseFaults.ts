import Ajv from 'ajv';
import { Fault } from './Script';

const answer = {
  type: 'object',
  additionalProperties: false,
  required: ['status'],
  properties: {
    status: { type: 'integer', minimum: 100, maximum: 599 },
    headers: { type: 'object', additionalProperties: { type: 'string' } },
    body: { type: ['string', 'object'] },
  },
};

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<
  Fault[]
>({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      kind: { enum: ['answer', 'dropBefore', 'dropAfter', 'hang', 'delay'] },
      answer,
      ms: { type: 'integer', minimum: 0 },
      times: { type: 'integer', minimum: 1 },
      path: { type: 'string' },
      contains: { type: 'string' },
    },
    allOf: [
      {
        if: { properties: { kind: { const: 'answer' } } },
        then: { required: ['answer'] },
      },
      {
        if: { properties: { kind: { const: 'delay' } } },
        then: { required: ['ms'] },
      },
    ],
  },
});

/** Reads the body of `POST /__script`. */
export function parseFaults(
  text: string,
): { ok: true; value: Fault[] } | { ok: false; error: { errors: string[] } } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, error: { errors: ['The body is not JSON'] } };
  }
  if (validate(value)) return { ok: true, value };
  const errors = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
  );
  return { ok: false, error: { errors } };
}
