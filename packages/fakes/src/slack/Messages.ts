import { SlackBlock, SlackBody } from './blocks';

/** A message as Slack keeps it. */
export type SlackMessage = {
  /** The channel's id. */
  readonly channel: string;
  readonly ts: string;
  readonly threadTs?: string;
  readonly isBroadcast: boolean;
  readonly at: number;
  text: string;
  blocks: readonly SlackBlock[];
  edits: number;
};

export type SlackChannel = { readonly id: string; readonly name: string };

/** The messages of a workspace. */
export class Messages {
  readonly #all: SlackMessage[] = [];
  #sequence = 0;

  get all(): readonly SlackMessage[] {
    return this.#all;
  }

  find(channel: string, ts: string): SlackMessage | undefined {
    return this.#all.find(each => each.channel === channel && each.ts === ts);
  }

  post(options: {
    channel: string;
    at: number;
    body: SlackBody;
  }): SlackMessage {
    const { channel, at, body } = options;
    this.#sequence += 1;
    const seconds = String(Math.floor(at / 1_000)).padStart(10, '0');
    const message = {
      channel,
      ts: `${seconds}.${String(this.#sequence).padStart(6, '0')}`,
      threadTs: body.thread_ts,
      isBroadcast: body.reply_broadcast === true,
      at,
      text: body.text ?? '',
      blocks: body.blocks ?? [],
      edits: 0,
    };
    this.#all.push(message);
    return message;
  }
}

/** Every text in blocks, for limits and for what people read. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}
