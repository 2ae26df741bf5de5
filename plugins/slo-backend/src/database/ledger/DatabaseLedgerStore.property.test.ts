import { Slot } from '@nines/backstage-plugin-slo-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseLedgerStore } from './DatabaseLedgerStore';
import { LedgerStore } from './LedgerStore';
import { Retention } from './Retention';
import { findDifference } from './__testUtils__/findDifference';
import { Intent, intents, toWrite } from './__testUtils__/ledgerIntents';
import { LedgerTruth } from './__testUtils__/LedgerTruth';
import {
  LedgerAnswer,
  LedgerWrite,
  perform,
} from './__testUtils__/LedgerWrite';

jest.setTimeout(300_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = 100_000;

/** Twenty seconds each on a quiet machine. */
const RUNS: Readonly<Record<string, number>> = {
  SQLITE_3: 20,
  POSTGRES_18: 8,
};

/** Short, so that a run of a few hundred minutes meets every tier. */
const retention = new Retention([
  { every: 1, age: 20 },
  { every: 5, age: 100 },
  { every: 20, age: 400 },
  { every: 100, age: 5_000 },
]);

const TABLES = ['', '_head', '_pending', '_pin', '_exclusion', '_excluded'];

async function emptyLedger(db: Knex) {
  for (const table of TABLES) await db(`ledger${table}`).delete();
  if (db.client.config.client === 'pg') {
    await db.raw('alter sequence ledger_exclusion_id_seq restart');
  } else {
    await db('sqlite_sequence').where({ name: 'ledger_exclusion' }).delete();
  }
  const ledger = new DatabaseLedgerStore({ database: db, retention });
  const truth = new LedgerTruth(retention);
  for (const ledgerId of [1, 2]) {
    const write = { kind: 'open', ledgerId, at: START as Slot } as const;
    await perform(ledger, write);
    truth.apply(write);
  }
  return { ledger, truth };
}

/** A series that was never opened cannot be excluded; everything else is answered. */
function isPossible(write: LedgerWrite, truth: LedgerTruth): boolean {
  return write.kind !== 'exclude' || truth.series.has(write.ledgerId);
}

function applyInTurn(
  truth: LedgerTruth,
  turns: readonly { write: LedgerWrite; answer: LedgerAnswer }[],
): LedgerTruth | undefined {
  const copy = truth.clone();
  const agrees = turns.every(
    ({ write, answer }) =>
      copy.apply(write, answer.exclusion) === answer.outcome,
  );
  return agrees ? copy : undefined;
}

/** Some order of the writes explains all that is there. */
async function explain(
  ledger: LedgerStore,
  truth: LedgerTruth,
  turns: readonly { write: LedgerWrite; answer: LedgerAnswer }[],
): Promise<LedgerTruth> {
  const differences: string[] = [];
  for (const order of [turns, [...turns].reverse()]) {
    const candidate = applyInTurn(truth, order);
    if (!candidate) continue;
    const difference = await findDifference(ledger, candidate);
    if (difference === undefined) return candidate;
    differences.push(difference);
  }
  throw new Error(`${JSON.stringify(turns)}: ${differences.join(' or ')}`);
}

async function play(db: Knex, script: readonly (readonly Intent[])[]) {
  const { ledger, truth: opened } = await emptyLedger(db);
  const step = async (
    truth: LedgerTruth,
    now: Slot,
    together: readonly Intent[],
  ) => {
    const writes = together
      .map(intent => toWrite(intent, truth, now))
      .filter(write => isPossible(write, truth));
    const turns = await Promise.all(
      writes.map(async write => {
        return { write, answer: await perform(ledger, write) };
      }),
    );
    return await explain(ledger, truth, turns);
  };
  let truth = opened;
  let now = START as Slot;
  for (const together of script) {
    now = (now + together[0].wait) as Slot;
    truth = await step(truth, now, together);
  }
}

it('runs on both databases', () => {
  const ids = databases.eachSupportedId().map(([id]) => id);
  expect(ids).toEqual(['SQLITE_3', 'POSTGRES_18']);
});

describe.each(databases.eachSupportedId())('ledger and truth, %s', id => {
  let db: Knex;
  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
  });

  it('agree however writes of all kinds follow each other', async () => {
    const scripts = fc.array(fc.tuple(intents), {
      minLength: 4,
      maxLength: 25,
    });
    const agrees = fc.asyncProperty(scripts, script => play(db, script));
    const options = {
      numRuns: RUNS[id],
      endOnFailure: true,
      includeErrorInReport: true,
    };
    await expect(fc.assert(agrees, options)).resolves.toBeUndefined();
  });

  it('agree however two writers interleave', async () => {
    // Thinning is several transactions: beside a writer it is in no one place before or after it, so it has turns of its own.
    const beside = intents.filter(({ kind }) => kind !== 'thin');
    const turns = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(beside, beside) },
      { weight: 1, arbitrary: fc.tuple(intents) },
    );
    const scripts = fc.array(turns, { minLength: 2, maxLength: 12 });
    const agrees = fc.asyncProperty(scripts, script => play(db, script));
    const options = {
      numRuns: RUNS[id],
      endOnFailure: true,
      includeErrorInReport: true,
    };
    await expect(fc.assert(agrees, options)).resolves.toBeUndefined();
  });
});
