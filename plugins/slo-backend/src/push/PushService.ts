import { createHash } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import {
  Instant,
  MINUTE_MS,
  PushResponse,
  pushRequest,
} from '@nines/backstage-plugin-slo-common';
import {
  ActiveObjective,
  ObjectiveStore,
} from '../database/definitions/ObjectiveStore';
import { LedgerStore, Retention } from '../database/ledger';
import { PushStore } from '../database/push/PushStore';
import { ParsedItem, checkItem, parseItem } from './checkItem';
import { PushCaller } from './PushCaller';
import { PushOutcome, PushedItem } from './PushedEvents';
import { PushedSlices } from './PushedSlices';
import { PushTargets } from './PushTargets';

export type PushServiceOptions = {
  readonly objectives: ObjectiveStore;
  readonly ledger: LedgerStore;
  readonly store: PushStore;
  /** Events older than its last tier are refused. */
  readonly retention: Retention;
};

/** What the active objectives say of where pushes go. */
type Known = {
  readonly objectives: readonly ActiveObjective[];
  readonly targets: PushTargets;
  readonly slices: PushedSlices;
};

/** Takes pushed events: judges them one by one, and records what can be counted. */
export class PushService {
  readonly #options: PushServiceOptions;
  #known?: Known;
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
    const known = await this.#readKnown();
    const values = request.data.items;
    const items = await this.#judge(values, caller, now, known.targets);
    const ledgerIds = ledgerIdsOf(items);
    const corrects = known.slices.correctionsFor(ledgerIds);
    await this.#open(known, ledgerIds);
    const batch = {
      subject: caller.subject.slice(0, 255),
      items,
      ...(corrects && { corrects }),
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
    targets: PushTargets,
  ): Promise<(PushedItem | PushOutcome)[]> {
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

  async #readKnown(): Promise<Known> {
    const objectives = await this.#options.objectives.listActive();
    if (this.#known?.objectives !== objectives) {
      const targets = new PushTargets(objectives);
      const slices = new PushedSlices(objectives);
      this.#known = { objectives, targets, slices };
    }
    return this.#known;
  }

  /** A series may be pushed to before the first tick has seen it. */
  async #open(
    { objectives, slices }: Known,
    ledgerIds: ReadonlySet<number>,
  ): Promise<void> {
    const openings = [
      ...objectives
        .filter(({ ledgerId }) => ledgerIds.has(ledgerId))
        .map(({ ledgerId, epochStartedAt: at }) => ({ ledgerId, at })),
      ...slices.openingsFor(ledgerIds),
    ].filter(({ ledgerId }) => !this.#opened.has(ledgerId));
    if (openings.length === 0) return;
    await this.#options.ledger.open(openings);
    openings.forEach(({ ledgerId }) => this.#opened.add(ledgerId));
  }
}

function ledgerIdsOf(items: readonly (PushedItem | PushOutcome)[]) {
  return new Set(
    items.flatMap(item => ('ledgerId' in item ? item.ledgerId : [])),
  );
}

function refuse({ subject }: PushCaller, entityRef: string): PushOutcome {
  const message = `'${subject}' may not push to ${entityRef}`;
  return { status: 'rejected', message };
}

function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
