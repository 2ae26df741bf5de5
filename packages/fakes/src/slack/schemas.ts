import Ajv, { ValidateFunction } from 'ajv';
import { SlackBody } from './blocks';

const plainText = (most: number) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', 'text'],
  properties: {
    type: { const: 'plain_text' },
    text: { type: 'string', minLength: 1, maxLength: most },
    emoji: { type: 'boolean' },
  },
});

const markdown = (most: number) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', 'text'],
  properties: {
    type: { const: 'mrkdwn' },
    text: { type: 'string', minLength: 1, maxLength: most },
    verbatim: { type: 'boolean' },
  },
});

const anyText = (most: number) => ({
  anyOf: [plainText(most), markdown(most)],
});

const button = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'text', 'action_id'],
  properties: {
    type: { const: 'button' },
    text: plainText(75),
    action_id: { type: 'string', minLength: 1, maxLength: 255 },
    value: { type: 'string', minLength: 1, maxLength: 2000 },
    url: { type: 'string', pattern: '^https?://', maxLength: 3000 },
    style: { enum: ['primary', 'danger'] },
  },
};

const blockId = { type: 'string', minLength: 1, maxLength: 255 };

const block = (type: string, properties: object, required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', ...required],
  properties: { type: { const: type }, block_id: blockId, ...properties },
});

const fields = {
  type: 'array',
  minItems: 1,
  maxItems: 10,
  items: anyText(2000),
};

const blocks = {
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: [
      block('header', { text: plainText(150) }, ['text']),
      {
        ...block('section', { text: anyText(3000), fields }, []),
        anyOf: [{ required: ['text'] }, { required: ['fields'] }],
      },
      block(
        'context',
        {
          elements: {
            type: 'array',
            minItems: 1,
            maxItems: 10,
            items: anyText(3000),
          },
        },
        ['elements'],
      ),
      block(
        'actions',
        {
          elements: { type: 'array', minItems: 1, maxItems: 25, items: button },
        },
        ['elements'],
      ),
      block('divider', {}, []),
    ],
  },
};

const metadata = {
  type: 'object',
  additionalProperties: false,
  required: ['event_type', 'event_payload'],
  properties: {
    event_type: { type: 'string' },
    event_payload: { type: 'object' },
  },
};

const shared = {
  text: { type: 'string', maxLength: 40_000 },
  blocks,
};

const post = {
  channel: { type: 'string', minLength: 1 },
  ...shared,
  metadata,
  thread_ts: { type: 'string', pattern: '^\\d{10}\\.\\d{6}$' },
  reply_broadcast: { type: 'boolean' },
  unfurl_links: { type: 'boolean' },
  unfurl_media: { type: 'boolean' },
  link_names: { type: 'boolean' },
  parse: { enum: ['none', 'full'] },
};

const ajv = new Ajv({ allErrors: true, discriminator: true });
const compile = (properties: object, required: string[]) =>
  ajv.compile<SlackBody>({
    type: 'object',
    additionalProperties: false,
    required,
    properties,
  });

/** What is valid, by method; no field but the documented ones. */
export const SCHEMAS: Readonly<Record<string, ValidateFunction<SlackBody>>> = {
  '/api/chat.postMessage': compile(post, ['channel']),
  '/api/chat.update': compile(
    {
      channel: post.channel,
      ...shared,
      metadata,
      ts: post.thread_ts,
      link_names: post.link_names,
      parse: post.parse,
    },
    ['channel', 'ts'],
  ),
  webhook: compile(
    {
      ...shared,
      thread_ts: post.thread_ts,
      unfurl_links: post.unfurl_links,
      unfurl_media: post.unfurl_media,
    },
    [],
  ),
};
