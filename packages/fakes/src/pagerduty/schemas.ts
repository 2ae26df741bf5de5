import Ajv, { ValidateFunction } from 'ajv';

const text = (most: number) => ({ type: 'string', maxLength: most });
const dedupKey = { type: 'string', minLength: 1, maxLength: 255 };
const url = { type: 'string', pattern: '^https?://' };
const links = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['href'],
    properties: { href: url, text: { type: 'string' } },
  },
};
const images = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['src'],
    properties: {
      src: { type: 'string', pattern: '^https://' },
      href: url,
      alt: { type: 'string' },
    },
  },
};
const timestamp = {
  type: 'string',
  pattern:
    '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})$',
};

const trigger = {
  type: 'object',
  additionalProperties: false,
  required: ['routing_key', 'event_action', 'payload'],
  properties: {
    routing_key: { type: 'string' },
    event_action: { const: 'trigger' },
    dedup_key: dedupKey,
    payload: {
      type: 'object',
      additionalProperties: false,
      required: ['summary', 'source', 'severity'],
      properties: {
        summary: { ...text(1024), minLength: 1 },
        source: { type: 'string', minLength: 1 },
        severity: { enum: ['critical', 'error', 'warning', 'info'] },
        timestamp,
        component: { type: 'string' },
        group: { type: 'string' },
        class: { type: 'string' },
        custom_details: { type: 'object' },
      },
    },
    images,
    links,
    client: { type: 'string' },
    client_url: url,
  },
};

/** Acknowledge and resolve need no more than whom they are about. */
const followUp = (action: 'acknowledge' | 'resolve') => ({
  type: 'object',
  additionalProperties: false,
  required: ['routing_key', 'event_action', 'dedup_key'],
  properties: {
    routing_key: { type: 'string' },
    event_action: { const: action },
    dedup_key: dedupKey,
  },
});

const change = {
  type: 'object',
  additionalProperties: false,
  required: ['routing_key', 'payload'],
  properties: {
    routing_key: { type: 'string' },
    payload: {
      type: 'object',
      additionalProperties: false,
      required: ['summary'],
      properties: {
        summary: { ...text(1024), minLength: 1 },
        source: { type: 'string' },
        timestamp,
        custom_details: { type: 'object' },
      },
    },
    links,
    images,
  },
};

/** The body of an event, once its schema let it through. */
export type PagerDutyBody = {
  readonly routing_key: string;
  readonly event_action?: 'trigger' | 'acknowledge' | 'resolve';
  readonly dedup_key?: string;
  readonly payload?: {
    readonly summary: string;
    readonly source?: string;
    readonly severity?: string;
  };
  readonly links?: readonly { readonly href: string }[];
  readonly client_url?: string;
};

const ajv = new Ajv({ allErrors: true });

/** What is valid, by action; no field but the documented ones. */
export const SCHEMAS: Readonly<
  Record<string, ValidateFunction<PagerDutyBody>>
> = {
  trigger: ajv.compile<PagerDutyBody>(trigger),
  acknowledge: ajv.compile<PagerDutyBody>(followUp('acknowledge')),
  resolve: ajv.compile<PagerDutyBody>(followUp('resolve')),
  change: ajv.compile<PagerDutyBody>(change),
};

/** The errors of the last validation, a line each. */
export function errorsOf({
  errors,
}: Pick<ValidateFunction, 'errors'>): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const extra = params.additionalProperty ?? '';
    return `${instancePath || '/'} ${message} ${extra}`.trim();
  });
}
