import { createHash } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import {
  Instant,
  MINUTE_MS,
  PushResponse,
  pushRequest,
} from '@nines/backstage-plugin-slo-common';
import { ObjectiveStore } from '../database/definitions/ObjectiveStore';
import { LedgerStore, Retention } from '../database/ledger';
import { PushStore } from '../database/push/PushStore';
import { ParsedItem, checkItem, parseItem } from './checkItem';
import { PushCaller } from './PushCaller';
import { PushOutcome, PushedItem } from './PushedEvents';
import { PushTargets } from './PushTargets';

export type PushServiceOptions = {
  readonly objectives: ObjectiveStore;
  readonly ledger: LedgerStore;
  readonly store: PushStore;
  /** Events older than its last tier are refused. */
  readonly retention: Retention;
};

/** Takes pushed events: judges them one by one, and records what can be counted. */
export class PushService {
  readonly #options: PushServiceOptions;
  #targets?: { readonly objectives: unknown; readonly targets: PushTargets };
  readonly #opened = new Set<number>();

  constructor(options: PushServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws InputError for a body that is no list of items, ConflictError for an idempotency key that named another body
   */
  async push(
    body: unknown,
    caller: PushCaller,
    options: { idempotencyKey?: string; now: Instant },
  ): Promise<PushResponse> {
    const request = pushRequest.safeParse(body);
    if (!request.success) {
      const [issue] = request.error.issues;
      const path = issue.path.join('.') || 'the body';
      throw new InputError(`${path}: ${issue.message}`);
    }
    const { now, idempotencyKey: key } = options;
    const items = await this.#judge(request.data.items, caller, now);
    await this.#open(items);
    const batch = {
      subject: caller.subject.slice(0, 255),
      items,
      ...(key && { idempotency: { key, bodyHash: hashOf(body) } }),
    };
    const result = await this.#options.store.record(batch, now);
    if (result.status === 'keyReused') {
      throw new ConflictError(
        `Idempotency-Key '${key}' was used with another body in the last 7 days`,
      );
    }
    return result.response;
  }

  async #judge(
    values: readonly unknown[],
    caller: PushCaller,
    now: Instant,
  ): Promise<(PushedItem | PushOutcome)[]> {
    const targets = await this.#readTargets();
    const parsed = values.map(parseItem);
    const refs = parsed.flatMap(item =>
      item.ok ? item.value.name.entityRef : [],
    );
    const allowed = await caller.allowedEntities([...new Set(refs)]);
    const oldest = this.#oldest(now);

    const judge = ({ name, item }: ParsedItem) =>
      allowed.has(name.entityRef)
        ? checkItem(item, targets.find(name), { now, oldest })
        : refuse(caller, name.entityRef);
    return parsed.map(item => (item.ok ? judge(item.value) : item.error));
  }

  /** Drops what no later push can need. */
  async forget(now: Instant): Promise<void> {
    await this.#options.store.forget({ now, oldest: this.#oldest(now) });
  }

  #oldest(now: Instant): Instant {
    const minutes = this.#options.retention.tiers.at(-1)?.age ?? 0;
    return (now - minutes * MINUTE_MS) as Instant;
  }

  async #readTargets(): Promise<PushTargets> {
    const objectives = await this.#options.objectives.listActive();
    if (this.#targets?.objectives !== objectives) {
      this.#targets = { objectives, targets: new PushTargets(objectives) };
    }
    return this.#targets.targets;
  }

  /** A series may be pushed to before the first tick has seen it. */
  async #open(items: readonly (PushedItem | PushOutcome)[]): Promise<void> {
    const wanted = new Set(
      items.flatMap(item => ('ledgerId' in item ? item.ledgerId : [])),
    );
    const active = await this.#options.objectives.listActive();
    const openings = active
      .filter(({ ledgerId }) => wanted.has(ledgerId))
      .filter(({ ledgerId }) => !this.#opened.has(ledgerId))
      .map(({ ledgerId, epochStartedAt }) => ({
        ledgerId,
        at: epochStartedAt,
      }));
    if (openings.length === 0) return;
    await this.#options.ledger.open(openings);
    openings.forEach(({ ledgerId }) => this.#opened.add(ledgerId));
  }
}

function refuse({ subject }: PushCaller, entityRef: string): PushOutcome {
  const message = `'${subject}' may not push to ${entityRef}`;
  return { status: 'rejected', message };
}

function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
