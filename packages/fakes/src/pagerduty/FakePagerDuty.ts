import { SlidingWindow } from '../server/SlidingWindow';
import { FakeAnswer, FakeProvider, FakeRequest } from '../server/types';
import { Incident, Incidents } from './Incidents';
import { PagerDutyBody, SCHEMAS, errorsOf } from './schemas';
import { ChangeEvent, renderChanges } from './renderChanges';
import { renderIncidents } from './renderIncidents';
import { webhookOf } from './webhookOf';

/** How the fake account is set up. */
export type FakePagerDutyOptions = {
  /** The account's integration keys; a request with another is refused. Default: any of 32 characters. */
  readonly routingKeys?: readonly string[];
  /** Where the account's webhook subscription goes, and the secrets that sign it. Default: none. */
  readonly webhook?: {
    readonly url: string;
    readonly secrets: readonly string[];
  };
  /** Calls per integration key and minute. Default: 120. */
  readonly perMinute?: number;
  readonly now?: () => number;
};

const MOST_BYTES = 512_000;
const ACTIONS = ['trigger', 'acknowledge', 'resolve'];

/** What a button of the inbox, or a test, does to an incident. */
export type PagerDutyAct = 'acknowledged' | 'unacknowledged' | 'resolved';

/**
 * PagerDuty's Events API v2 for alerts and changes: schema, sizes, rate limit and life cycle of incidents; and the webhooks v3
 * of what people do to them. Stricter in one thing: a field that is not documented is refused.
 */
export class FakePagerDuty implements FakeProvider {
  readonly name = 'PagerDuty';
  readonly violations: string[] = [];
  readonly incidents = new Incidents();
  readonly changes: ChangeEvent[] = [];
  /** Acknowledgements and resolves that found nothing open: 202 was answered, nothing was done. */
  dropped = 0;
  readonly #options: FakePagerDutyOptions;
  readonly #limit: SlidingWindow;

  constructor(options: FakePagerDutyOptions = {}) {
    this.#options = options;
    const most = options.perMinute ?? 120;
    this.#limit = new SlidingWindow({ most, windowMs: 60_000 });
  }

  handle(request: FakeRequest): FakeAnswer | undefined {
    const isChange = request.path === '/v2/change/enqueue';
    if (!isChange && request.path !== '/v2/enqueue') return undefined;
    const event = this.#check(request, isChange);
    if ('refused' in event) return event.refused;
    const { routing_key: routingKey } = event.value;
    const wait = this.#limit.take(routingKey, request.at);
    if (wait > 0) {
      return { status: 429, body: 'Request Limit Exceeded' };
    }
    return isChange
      ? this.#change(event.value, request.at)
      : this.#alert(event.value, request.at);
  }

  /** A person acts on an incident in PagerDuty's own pages; a webhook tells the portal. */
  async act(incident: Incident, act: PagerDutyAct, by = 'Ada Example') {
    const at = (this.#options.now ?? Date.now)();
    incident.status = act === 'unacknowledged' ? 'triggered' : act;
    if (act === 'unacknowledged') incident.pages += 1;
    incident.log.push({ at, action: act, by });
    const { webhook } = this.#options;
    if (!webhook) return undefined;
    const { secrets } = webhook;
    const eventType = `incident.${act}`;
    const message = webhookOf({ incident, eventType, by, at, secrets });
    const response = await fetch(webhook.url, { method: 'POST', ...message });
    return { status: response.status, body: await response.text() };
  }

  async press({ id, act }: Readonly<Record<string, string>>): Promise<void> {
    const incident = this.incidents.byId(id);
    const isKnown = act === 'acknowledged' || act === 'resolved';
    if (incident && isKnown) await this.act(incident, act);
  }

  inbox(): string {
    return (
      renderIncidents(this.name, this.incidents.all) +
      renderChanges(this.name, this.changes)
    );
  }

  state() {
    const { changes, dropped } = this;
    return { incidents: this.incidents.all, changes, dropped };
  }

  #check(request: FakeRequest, isChange: boolean) {
    const { method, headers, body } = request;
    if (method !== 'POST') return refuse(this, 405, [`${method} is not POST`]);
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
      return refuse(this, 400, ['Content-Type is not application/json']);
    }
    if (body.length > MOST_BYTES) {
      return refuse(this, 413, [`${body.length} bytes; the limit is 512 KB`]);
    }
    const value = parseObject(body);
    if (!value) return refuse(this, 400, ['The body is not a JSON object']);
    const key = value.routing_key;
    if (typeof key !== 'string' || key.length !== 32) {
      return refuse(this, 400, [
        "Length of 'routing_key' is incorrect (should be 32 characters)",
      ]);
    }
    const { routingKeys } = this.#options;
    if (routingKeys && !routingKeys.includes(key)) {
      return refuse(this, 400, ['Invalid routing key']);
    }
    if (isChange && key.startsWith('R')) {
      return refuse(this, 400, ['Rulesets do not take change events']);
    }
    const action = isChange ? 'change' : String(value.event_action);
    if (!isChange && !ACTIONS.includes(action)) {
      return refuse(this, 400, [
        "'event_action' must be trigger, acknowledge or resolve",
      ]);
    }
    const schema = SCHEMAS[action];
    return schema(value) ? { value } : refuse(this, 400, errorsOf(schema));
  }

  #alert(event: PagerDutyBody, at: number): FakeAnswer {
    const dedupKey =
      event.dedup_key ?? `generated-${at}-${this.incidents.all.length}`;
    const applied = this.incidents.apply({
      routingKey: event.routing_key,
      dedupKey,
      action: event.event_action ?? 'trigger',
      summary: event.payload?.summary,
      severity: event.payload?.severity,
      link: event.client_url ?? event.links?.[0]?.href,
      at,
    });
    if (applied === 'dropped') this.dropped += 1;
    const message = 'Event processed';
    const body = { status: 'success', message, dedup_key: dedupKey };
    return { status: 202, body };
  }

  #change(event: PagerDutyBody, at: number): FakeAnswer {
    const { summary = '', source } = event.payload ?? {};
    this.changes.push({ summary, source, link: event.links?.[0]?.href, at });
    const message = 'Change event processed';
    return { status: 202, body: { status: 'success', message } };
  }
}

function refuse(fake: FakePagerDuty, status: number, errors: string[]) {
  fake.violations.push(...errors.map(error => `PagerDuty: ${error}`));
  const message = 'Event object is invalid';
  const body = { status: 'invalid event', message, errors };
  return { refused: { status, body } };
}

function parseObject(
  body: Buffer,
): Partial<Record<string, unknown>> | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const value: unknown = JSON.parse(decoder.decode(body));
    const isObject = typeof value === 'object' && !Array.isArray(value);
    return isObject && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
