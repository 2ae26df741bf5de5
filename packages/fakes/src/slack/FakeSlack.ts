import { SlidingWindow } from '../server/SlidingWindow';
import { FakeAnswer, FakeProvider, FakeRequest } from '../server/types';
import { errorsOf } from '../pagerduty/schemas';
import { SlackBody } from './blocks';
import { Messages, SlackChannel, SlackMessage, textsOf } from './Messages';
import { clickOf } from './clickOf';
import { renderMessages } from './renderMessages';
import { SCHEMAS } from './schemas';

/** How the fake workspace is set up. */
export type FakeSlackOptions = {
  /** `xoxb-…`. Default: any. */
  readonly tokens?: readonly string[];
  /** Default: `C0FAKE001`, named `alerts`. */
  readonly channels?: readonly SlackChannel[];
  /** Where clicks on buttons go. Default: nowhere. */
  readonly interactivity?: {
    readonly url: string;
    readonly signingSecret: string;
    /** Who clicks in the inbox. Default: `U0FAKE001`. */
    readonly userId?: string;
  };
  readonly now?: () => number;
};

/** Slack's unwritten limit of all block text together. */
const MOST_BLOCK_TEXT = 10_000;
const MENTION = /<(!|@|#|https?:[^>|]*\|)/;
const DEFAULT_CHANNELS = [{ id: 'C0FAKE001', name: 'alerts' }];

/**
 * Slack's chat.postMessage, chat.update and incoming webhooks (`/services/T…/B…/…`, to the first channel): schemas, limits, one
 * message a second and channel with short bursts. Stricter in two things: undocumented fields, and mentions or masked links in
 * text, are violations.
 */
export class FakeSlack implements FakeProvider {
  readonly name = 'Slack';
  readonly violations: string[] = [];
  readonly messages = new Messages();
  /** What the portal said to one person after a click. */
  readonly ephemeral: { at: number; text: string }[] = [];
  readonly #options: FakeSlackOptions;
  /** As senders reach it; clicks name it for answers to one person. */
  #host = '127.0.0.1';
  readonly #limit = new SlidingWindow({ most: 5, windowMs: 5_000 });
  readonly #updates = new SlidingWindow({ most: 50, windowMs: 60_000 });

  constructor(options: FakeSlackOptions = {}) {
    this.#options = options;
  }

  get channels(): readonly SlackChannel[] {
    return this.#options.channels ?? DEFAULT_CHANNELS;
  }

  handle(request: FakeRequest): FakeAnswer | undefined {
    this.#host = request.headers.host ?? this.#host;
    if (request.path.startsWith('/services/')) return this.#webhook(request);
    if (request.path === '/respond') return this.#respond(request);
    if (!request.path.startsWith('/api/')) return undefined;
    return this.#call(request);
  }

  /** A person clicks a button of a message; answers what the portal answered. */
  async click(message: SlackMessage, actionId: string, userId?: string) {
    const { interactivity, now = Date.now } = this.#options;
    if (!interactivity) throw new Error('The fake has no interactivity');
    const { url, signingSecret } = interactivity;
    const user = userId ?? interactivity.userId ?? 'U0FAKE001';
    const at = now();
    const responseUrl = `http://${this.#host}/respond`;
    const click = clickOf({
      message,
      actionId,
      userId: user,
      at,
      signingSecret,
      responseUrl,
    });
    const response = await fetch(url, { method: 'POST', ...click });
    return { status: response.status, body: await response.text() };
  }

  async press({ ts, action }: Readonly<Record<string, string>>): Promise<void> {
    const message = this.messages.all.find(each => each.ts === ts);
    if (message && this.#options.interactivity)
      await this.click(message, action);
  }

  inbox(): string {
    return renderMessages(this, this.#options.interactivity !== undefined);
  }

  state() {
    const { channels, ephemeral } = this;
    return { channels, messages: this.messages.all, ephemeral };
  }

  #call(request: FakeRequest): FakeAnswer {
    const { path, headers, at } = request;
    const schema = SCHEMAS[path];
    if (!schema) return this.#fail('unknown_method', [path]);
    const token = /^Bearer (xoxb-.+)$/.exec(headers.authorization ?? '')?.[1];
    if (!token) return this.#fail('not_authed', ['no bearer token']);
    const { tokens } = this.#options;
    if (tokens && !tokens.includes(token)) return failed('invalid_auth');
    if (headers['content-type'] !== 'application/json; charset=utf-8') {
      return this.#fail('invalid_json', [String(headers['content-type'])]);
    }
    const body = parse(request.body);
    if (!body) return this.#fail('invalid_json', ['the body is not JSON']);
    if (!schema(body)) return this.#fail('invalid_arguments', errorsOf(schema));
    const problem = this.#findProblem(body);
    if (problem) return this.#fail(problem, [path]);
    const channel = this.#channel(String(body.channel));
    if (!channel) return failed('channel_not_found');
    const isUpdate = path === '/api/chat.update';
    const window = isUpdate ? this.#updates : this.#limit;
    const wait = window.take(channel.id, at);
    if (wait > 0) return limited(wait);
    return isUpdate
      ? this.#update(channel, body)
      : this.#post(channel, body, at);
  }

  #post(channel: SlackChannel, body: SlackBody, at: number) {
    const { thread_ts: thread } = body;
    if (thread && !this.messages.find(channel.id, thread)) {
      return this.#fail('thread_not_found', [thread]);
    }
    const { ts } = this.messages.post({ channel: channel.id, at, body });
    return { status: 200, body: { ok: true, channel: channel.id, ts } };
  }

  #update(channel: SlackChannel, body: SlackBody): FakeAnswer {
    const found = body.ts && this.messages.find(channel.id, body.ts);
    if (!found) return failed('message_not_found');
    found.text = body.text ?? '';
    found.blocks = body.blocks ?? [];
    found.edits += 1;
    const { ts, text } = found;
    return { status: 200, body: { ok: true, channel: channel.id, ts, text } };
  }

  #webhook({ body: bytes, at, path, headers }: FakeRequest): FakeAnswer {
    if (!/^\/services\/T\w+\/B\w+\/\w+$/.test(path)) {
      return { status: 404, body: 'no_service' };
    }
    const body = parse(bytes);
    const isJson = /^application\/json/.test(headers['content-type'] ?? '');
    if (!body || !isJson || !SCHEMAS.webhook(body)) {
      const errors = body
        ? errorsOf(SCHEMAS.webhook)
        : ['the body is not JSON'];
      this.violations.push(...errors.map(error => `Slack webhook: ${error}`));
      return { status: 400, body: 'invalid_payload' };
    }
    const problem = this.#findProblem(body);
    if (problem) {
      this.violations.push(`Slack webhook: ${problem}`);
      return { status: 400, body: problem };
    }
    const [channel] = this.channels;
    const wait = this.#limit.take(channel.id, at);
    if (wait > 0) return limited(wait);
    this.messages.post({ channel: channel.id, at, body });
    return { status: 200, body: 'ok' };
  }

  /** `response_url` of a click. */
  #respond({ body, at }: FakeRequest): FakeAnswer {
    const answer = parse(body);
    const text = answer && 'text' in answer ? String(answer.text) : '';
    this.ephemeral.push({ at, text });
    return { status: 200, body: 'ok' };
  }

  #findProblem(body: SlackBody): string | undefined {
    const texts = textsOf(body.blocks);
    if (!body.text && !body.blocks?.length) return 'no_text';
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > MOST_BLOCK_TEXT) return 'msg_blocks_too_long';
    const mention = [body.text ?? '', ...texts].find(each =>
      MENTION.test(each),
    );
    if (mention)
      this.violations.push(`Slack: text mentions or masks: ${mention}`);
    return undefined;
  }

  #channel(named: string): SlackChannel | undefined {
    const name = named.replace(/^#/, '');
    return this.channels.find(each => each.id === named || each.name === name);
  }

  #fail(error: string, details: readonly string[]): FakeAnswer {
    this.violations.push(`Slack: ${error}: ${details.join('; ')}`);
    return failed(error);
  }
}

function failed(error: string): FakeAnswer {
  return { status: 200, body: { ok: false, error } };
}

function limited(waitMs: number): FakeAnswer {
  const seconds = Math.ceil(waitMs / 1_000);
  const body = { retry_after: seconds, ok: false, error: 'rate_limited' };
  return { status: 429, headers: { 'retry-after': `${seconds}` }, body };
}

function parse(body: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' ? value ?? undefined : undefined;
  } catch {
    return undefined;
  }
}
