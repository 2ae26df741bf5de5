import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { DatabaseChangeFeed } from '@nines/backstage-plugin-nines-node';
import {
  DEFAULT_BUDGET_POLICY,
  Instant,
  MaintenanceWindow,
  Silence,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { fromOccurrenceRow } from '../../database/alerts/occurrenceRows';
import { DatabaseAlertStore } from '../../database/alerts/DatabaseAlertStore';
import { OccurrenceRow } from '../../database/alerts/rows';
import { readTimeline } from '../../database/alerts/timeline';
import { ActiveObjective } from '../../database/definitions/ObjectiveStore';
import { DatabaseLedgerStore } from '../../database/ledger';
import { migrationsDirectory } from '../../database/openDatabase';
import { DatabaseOutboxStore } from '../../database/outbox';
import { OutboxRow } from '../../database/outbox/rows';
import { DatabaseStatusStore } from '../../database/status';
import { ChannelRegistry } from '../../delivery/ChannelRegistry';
import { createDelivery } from '../../delivery/createDelivery';
import { noObserver } from '../../delivery/DeliveryObserver';
import { FakeChannel } from '../../delivery/__testUtils__/FakeChannel';
import { evaluate } from '../../evaluation';
import { AlertEngine } from '../AlertEngine';
import { PersonalAction } from '../AlertActions';
import { createAlertTick } from '../createAlertTick';
import { FakeFleet } from './FakeFleet';
import { at, ONLY_BURNS, POLICIES, START } from './services';

const { signal } = new AbortController();

/** One backend: measures, decides and delivers; on a clock, a fleet and channels that the test moves. */
export async function startAlerting(
  databases: TestDatabases,
  id: TestDatabaseId,
  objectives: readonly ActiveObjective[],
) {
  const db = await databases.init(id);
  await db.migrate.latest({ directory: migrationsDirectory });
  const fleet = new FakeFleet(START);
  const pager = new FakeChannel('pager', { names: ['oncall', 'lead'] });
  const chat = new FakeChannel('chat', { names: ['team'] });
  const world = {
    now: at(0),
    objectives,
    silences: [] as Silence[],
    maintenances: [] as MaintenanceWindow[],
    policies: POLICIES,
    alerting: ONLY_BURNS,
  };
  const clock = { now: async () => world.now };
  const backend = (fault?: Fault) =>
    aBackend({ db, clock, world, fleet, pager, chat, fault });
  const first = backend();
  return {
    db,
    fleet,
    pager,
    chat,
    world,
    ...first,
    /** Another replica, or the same one after it died: nothing but the database is left. */
    replica: backend,
    /** Moves the clock to the end of a minute, or so many seconds after it. */
    at(minute: number, seconds = 5) {
      world.now = (at(minute) + seconds * 1_000) as Instant;
    },
    /** Ticks a minute as one backend does: five seconds late, and delivers. */
    async minute(minute: number, by = first): Promise<string[]> {
      this.at(minute);
      await by.tick();
      return await by.deliver();
    },
    /** Ticks each minute of `[from, to]`; what was told in which minute. */
    async minutes(from: number, to: number, by = first): Promise<string[]> {
      const told: string[] = [];
      for (let minute = from; minute <= to; minute += 1) {
        const lines = await this.minute(minute, by);
        told.push(...lines.map(line => `${minute}: ${line}`));
      }
      return told;
    },
    async occurrences() {
      const rows = await db<OccurrenceRow>('alert_occurrence').orderBy([
        'fired_at',
        'severity',
        'id',
      ]);
      return rows.map(fromOccurrenceRow);
    },
    async timeline(occurrenceId: string) {
      return await readTimeline(db, [occurrenceId]);
    },
    async outbox(): Promise<string[]> {
      const rows = await db<OutboxRow>('outbox').orderBy('id');
      return rows.map(({ event, destination, state }) =>
        [event, destination, state].join(' '),
      );
    },
  };
}

/** What fails of every decision, after all before it was written. */
type Fault = 'outbox' | 'changes';

function aBackend(options: {
  db: Knex;
  clock: { now(): Promise<Instant> };
  world: {
    objectives: readonly ActiveObjective[];
    silences: Silence[];
    maintenances: MaintenanceWindow[];
    policies: typeof POLICIES;
    alerting: typeof ONLY_BURNS;
  };
  fleet: FakeFleet;
  pager: FakeChannel;
  chat: FakeChannel;
  fault?: Fault;
}) {
  const { db, clock, world, fleet, pager, chat, fault } = options;
  const logger = mockServices.logger.mock();
  const changes = new DatabaseChangeFeed({ database: db, plugin: 'slo' });
  const outbox = new DatabaseOutboxStore();
  const fail = async () => {
    throw new Error('connection lost');
  };
  if (fault === 'outbox') outbox.enqueue = fail;
  if (fault === 'changes') changes.append = fail;
  const store = new DatabaseAlertStore({ database: db, outbox, changes });
  const engine = new AlertEngine({
    clock,
    store,
    rules: async () => ({
      book: { policies: world.policies },
      silences: world.silences,
      maintenances: world.maintenances,
      portalUrl: 'https://portal.example',
    }),
  });
  const channels = new ChannelRegistry();
  channels.addChannel(pager);
  channels.addChannel(chat);
  const delivery = createDelivery({
    database: db,
    changes,
    channels,
    clock,
    logger,
    observer: noObserver,
    fallback: undefined,
    portalUrl: 'https://portal.example',
    worker: 'replica',
    random: () => 0.5,
  });
  const sources = new Map([[fleet.type, fleet]]);
  const missed: number[] = [];
  const deps = {
    clock,
    objectives: {
      listActive: async () => world.objectives,
      listInvalid: async () => [],
      listEpochs: async () => [],
      ensureGroups: async () => ({ added: 0, dropped: 0 }),
    },
    ledger: new DatabaseLedgerStore({ database: db }),
    statuses: new DatabaseStatusStore(db),
    sources,
    policy: DEFAULT_BUDGET_POLICY,
    logger,
    alerts: createAlertTick({
      engine,
      policy: world.alerting,
      sources,
      portalEntity: 'component:default/portal',
      logger,
      onMissed: slots => missed.push(slots),
    }),
  };
  return {
    engine,
    channels,
    delivery,
    missed,
    tick: () => evaluate(deps, signal),
    /** Sends what is due, and says what arrived. */
    async deliver(): Promise<string[]> {
      const before = [pager.told.length, chat.told.length];
      await delivery.drain();
      return [
        ...wordsOf(pager).slice(before[0]),
        ...wordsOf(chat).slice(before[1]),
      ];
    },
    /** A person acts, now. */
    async act(
      occurrenceId: string,
      action: PersonalAction['action'],
      actor = 'user:default/ann',
    ) {
      const occurredAt = await clock.now();
      return await engine.actOn(occurrenceId, { action, actor, occurredAt });
    },
  };
}

function wordsOf(channel: FakeChannel): string[] {
  return channel.requests.map(({ notification, destination }) => {
    const { event, occurrences } = notification;
    const names = occurrences.map(({ alertName }) => alertName).join(' ');
    return `${event} ${channel.type}:${destination} ${names}`;
  });
}
