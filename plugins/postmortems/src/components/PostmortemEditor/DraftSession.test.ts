import { FakePostmortemsApi, aResponseError } from '../../fixtures';
import { DraftCopies } from './DraftCopies';
import { DraftSession } from './DraftSession';

const REF = 'PM-2026-007';

class Shelf {
  readonly #items = new Map<string, string>();
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.#items.set(key, value);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  get size() {
    return this.#items.size;
  }
}

async function start(
  api = new FakePostmortemsApi(),
  shelf = new Shelf(),
): Promise<{ api: FakePostmortemsApi; shelf: Shelf; session: DraftSession }> {
  const record = await api.getPostmortem(REF);
  const copies = new DraftCopies(shelf);
  const session = new DraftSession({ api, record, copies, onAnswer: () => {} });
  return { api, shelf, session };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('saves by itself when typing rests, only what changed, and keeps no copy then', async () => {
  const { api, shelf, session } = await start();
  session.change({ summary: 'A' });
  session.change({ summary: 'A b' });
  expect(session.view().state.kind).toBe('unsaved');
  expect(shelf.size).toBe(1);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(session.view().state.kind).toBe('saved');
  expect(shelf.size).toBe(0);
  const sent = api.asked.filter(asked => asked.startsWith('changePostmortem'));
  expect(sent).toEqual([
    expect.stringContaining('{"version":9,"changes":{"summary":"A b"}}'),
  ]);
});

it('joins what two people wrote into different fields, and says so', async () => {
  const { api, session } = await start();
  const other = await start(api);
  other.session.change({ trigger: 'Theirs' });
  await other.session.save();
  session.change({ summary: 'Mine' });
  await session.save();
  expect(session.view().merged).toEqual(['trigger']);
  await session.save();
  const { content } = await api.getPostmortem(REF);
  expect([content.summary, content.trigger]).toEqual(['Mine', 'Theirs']);
  expect(session.view().state.kind).toBe('saved');
});

it.each([
  { choice: 'mine', stands: 'Mine' },
  { choice: 'theirs', stands: 'Theirs' },
] as const)(
  'writes nothing over where both changed the same, until $choice is chosen',
  async ({ choice, stands }) => {
    const { api, session } = await start();
    const other = await start(api);
    other.session.change({ summary: 'Theirs' });
    await other.session.save();
    session.change({ summary: 'Mine', trigger: 'Also mine' });
    expect(await session.save()).toBe(false);
    expect(session.view().conflicts).toEqual([
      expect.objectContaining({
        field: 'summary',
        mine: 'Mine',
        theirs: 'Theirs',
      }),
    ]);
    session.change({ resolution: 'Written while deciding' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect((await api.getPostmortem(REF)).content.summary).toBe('Theirs');
    await session.decide({ summary: choice });
    const { content } = await api.getPostmortem(REF);
    expect(content.summary).toBe(stands);
    expect(content.trigger).toBe('Also mine');
    expect(content.resolution).toBe('Written while deciding');
  },
);

it('puts text back that a crash left behind, and asks where others changed the same since', async () => {
  const { api, shelf, session } = await start();
  api.failure = aResponseError(503);
  session.change({ summary: 'Mine', trigger: 'Mine too' });
  expect(await session.save()).toBe(false);
  expect(session.view().state).toEqual({
    kind: 'failed',
    message: 'Request failed with 503',
  });
  api.failure = undefined;
  const other = await start(api);
  other.session.change({ summary: 'Theirs' });
  await other.session.save();
  const again = await start(api, shelf);
  expect(again.session.view().isRestored).toBe(true);
  expect(again.session.view().content.trigger).toBe('Mine too');
  expect(again.session.view().conflicts.map(({ field }) => field)).toEqual([
    'summary',
  ]);
  const crashed = await start(api, shelf);
  expect(crashed.session.view().conflicts).toHaveLength(1);
});

it('keeps what is typed while a save is on its way', async () => {
  const { api, session } = await start();
  session.change({ summary: 'One' });
  const saving = session.save();
  session.change({ summary: 'One two' });
  await saving;
  expect(session.view().content.summary).toBe('One two');
  await jest.advanceTimersByTimeAsync(2_000);
  expect((await api.getPostmortem(REF)).content.summary).toBe('One two');
});

it('does not send what is still empty, and tries again only what may heal', async () => {
  const { api, session } = await start();
  const { lessons } = session.view().content;
  session.change({
    lessons: { ...lessons, surprised: [{ id: 'l9', text: ' ' }] },
  });
  await jest.advanceTimersByTimeAsync(2_000);
  expect(api.asked.some(asked => asked.startsWith('changePostmortem'))).toBe(
    false,
  );
  expect(session.view().content.lessons.surprised).toHaveLength(1);
  api.failure = aResponseError(400);
  session.change({ summary: 'Refused' });
  await jest.advanceTimersByTimeAsync(60_000);
  api.failure = aResponseError(503);
  session.change({ summary: 'Down' });
  await jest.advanceTimersByTimeAsync(2_000);
  api.failure = undefined;
  await jest.advanceTimersByTimeAsync(20_000);
  const sent = api.asked.filter(asked => asked.startsWith('changePostmortem'));
  expect(sent.map(asked => /Refused|Down/.exec(asked)?.[0])).toEqual([
    'Refused',
    'Down',
    'Down',
  ]);
});
