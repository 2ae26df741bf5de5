import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseChangeFeed } from '@nines/backstage-plugin-nines-node';
import {
  AlertKey,
  Instant,
  MINUTE_MS,
  Severity,
} from '@nines/backstage-plugin-slo-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { buildStatus } from '../__testUtils__/buildStatus';
import { DatabaseAlertStore } from '../database/alerts/DatabaseAlertStore';
import { AlertStateRow, OccurrenceRow } from '../database/alerts/rows';
import { migrationsDirectory } from '../database/openDatabase';
import { DatabaseOutboxStore } from '../database/outbox';
import {
  AlertModel,
  factsOf,
  Finding,
  FINDINGS,
} from './__testUtils__/AlertModel';
import { brokenPromises } from './__testUtils__/brokenPromises';
import { at, POLICIES } from './__testUtils__/services';
import { AlertEngine } from './AlertEngine';
import { PersonalAction } from './AlertActions';
import { SeriesFacts } from './SeriesFacts';
import { seriesOf } from './seriesKey';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NAMES = ['checkout', 'search'];

/** Some seconds each on a quiet machine. */
const RUNS: Readonly<Record<string, number>> = {
  SQLITE_3: 20,
  POSTGRES_18: 6,
};
const TABLES = [
  'outbox',
  'changes',
  'alert_event',
  'alert_occurrence',
  'alert_state',
];

jest.setTimeout(300_000);

type World = { now: Instant; muted: boolean };
type Step =
  | {
      readonly do: 'tick';
      readonly minutes: number;
      readonly found: Finding[];
      readonly replicas: number;
    }
  | {
      readonly do: 'act';
      readonly action: PersonalAction['action'];
      readonly series: number;
    }
  | { readonly do: 'escalate' | 'restart' | 'mute' | 'unmute' };

const KEYS = NAMES.flatMap(name =>
  (['page', 'ticket'] as const).map((severity: Severity): AlertKey => {
    const sloRef = `component:default/${name}/success`;
    return { sloRef, objectiveKey: '0', severity };
  }),
);

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('tick' as const),
      minutes: fc.constantFrom(0, 1, 1, 1, 4, 30),
      found: fc.array(fc.constantFrom(...FINDINGS), {
        minLength: 4,
        maxLength: 4,
      }),
      replicas: fc.constantFrom(1, 1, 2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      action: fc.constantFrom(
        'acknowledge' as const,
        'unacknowledge' as const,
        'resolve' as const,
      ),
      series: fc.nat(KEYS.length - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'escalate' as const,
        'restart' as const,
        'mute' as const,
        'unmute' as const,
      ),
    }),
  },
);

const SILENCE = {
  id: 'all',
  matchers: { entity: ['*'] },
  reason: 'test',
  author: 'user:default/ann',
  createdAt: 0 as Instant,
  startsAt: 0 as Instant,
  endsAt: Number.MAX_SAFE_INTEGER as Instant,
};

function anEngine(db: Knex, world: World): AlertEngine {
  const changes = new DatabaseChangeFeed({ database: db, plugin: 'slo' });
  const outbox = new DatabaseOutboxStore();
  return new AlertEngine({
    clock: { now: async () => world.now },
    store: new DatabaseAlertStore({ database: db, outbox, changes }),
    rules: async () => ({
      book: { policies: POLICIES },
      silences: world.muted ? [SILENCE] : [],
      maintenances: [],
      portalUrl: 'https://portal.example',
    }),
  });
}

function seriesFacts(found: readonly Finding[], now: Instant): SeriesFacts[] {
  return NAMES.map((name, index) => ({
    status: buildStatus({
      entityRef: `component:default/${name}`,
      slo: 'success',
      state: { kind: 'healthy' },
      computedAt: now,
    }),
    facts: {
      page: factsOf(found[2 * index]),
      ticket: factsOf(found[2 * index + 1]),
    },
    instances: () => [],
  }));
}

/** Empties the tables, takes the steps in the database and in the model, and says where the two part or a promise is broken. */
async function play(db: Knex, steps: readonly Step[]): Promise<void> {
  for (const table of TABLES) await db(table).delete();
  await db('alert_tick').update({ slot: 0 });
  const world: World = { now: at(0), muted: false };
  const model = new AlertModel();
  let engine = anEngine(db, world);
  let minute = 0;
  for (const step of steps) {
    const [{ last }] = await db('outbox').max({ last: 'id' });
    switch (step.do) {
      case 'tick': {
        minute += step.minutes;
        const now = at(minute);
        world.now = Math.max(world.now + 1_000, now + 5_000) as Instant;
        const engines = [engine, anEngine(db, world)].slice(0, step.replicas);
        const series = seriesFacts(step.found, now);
        await Promise.all(engines.map(each => each.tick(series, now)));
        model.tick(
          KEYS.map((key, index) => [key, step.found[index]] as const),
          now,
        );
        break;
      }
      case 'act': {
        world.now = (world.now + 1_000) as Instant;
        const key = KEYS[step.series];
        const open = await openOf(db, key);
        if (!open) break;
        const { action } = step;
        const did = { action, actor: 'Ann', occurredAt: world.now };
        await engine.actOn(open.id, did);
        model.act(key, did, world.now);
        break;
      }
      case 'escalate':
        world.now = (world.now + 10 * MINUTE_MS) as Instant;
        await engine.escalate();
        break;
      case 'restart':
        engine = anEngine(db, world);
        break;
      default:
        world.muted = step.do === 'mute';
    }
    const states = await statesOf(db);
    expect(states).toEqual(model.states());
    expect(await brokenPromises(db, Number(last ?? 0))).toEqual([]);
  }
}

async function openOf(db: Knex, { sloRef, severity }: AlertKey) {
  return await db<OccurrenceRow>('alert_occurrence')
    .where({ slo_ref: sloRef, severity })
    .whereNull('resolved_at')
    .first();
}

async function statesOf(db: Knex) {
  const rows = await db<AlertStateRow>('alert_state');
  return Object.fromEntries(
    rows.map(row => {
      const { slo_ref: sloRef, objective_key: objectiveKey, severity } = row;
      const series = seriesOf({ sloRef, objectiveKey, severity });
      return [series, JSON.parse(row.state_json)];
    }),
  );
}

describe.each(databases.eachSupportedId())('alerts, %s', id => {
  it('stand as the pure machine says, and keep their promises, whatever happens in whatever order', async () => {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const property = fc.asyncProperty(
      fc.array(aStep, { minLength: 8, maxLength: 25 }),
      steps => play(db, steps),
    );
    const asserted = fc.assert(property, { numRuns: RUNS[id] });
    await expect(asserted).resolves.toBeUndefined();
  });
});
