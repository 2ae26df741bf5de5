import { WirePostmortem } from '@nines/backstage-plugin-postmortems-common';
import { DefaultPostmortemsCollatorFactory } from './DefaultPostmortemsCollatorFactory';

const postmortem = (
  number: number,
  change: Partial<WirePostmortem> = {},
): WirePostmortem => ({
  id: `id-${number}`,
  ref: `PM-2026-${String(number).padStart(3, '0')}`,
  title: 'Payments failed',
  status: 'published',
  severity: 2,
  visibility: 'internal',
  ownerRef: 'user:default/ann',
  entityRefs: ['component:default/checkout'],
  tags: ['payments'],
  category: [],
  excerpt: 'All payments failed',
  impactStartAt: null,
  durations: {
    timeToDetect: { status: 'missing', disagrees: false },
    timeToAck: { status: 'missing', disagrees: false },
    timeToMitigate: { status: 'missing', disagrees: false },
    timeToResolve: { status: 'missing', disagrees: false },
  },
  budgetConsumed: null,
  actionItems: { total: 0, open: 0, overdue: 0, openPriority: 0 },
  createdAt: '2026-11-25T09:00:00.000Z',
  updatedAt: '2026-11-25T09:00:00.000Z',
  publishedAt: null,
  dueAt: null,
  isOverdue: false,
  importConflict: false,
  version: 1,
  ...change,
});

async function collect(
  all: WirePostmortem[],
  visibility: 'entity' | 'postmortem' = 'entity',
) {
  const listPostmortems = jest.fn(async ({ offset = 0, limit = 0 }) => ({
    items: all.slice(offset, offset + limit),
    totalItems: all.length,
    counts: {},
    filters: { tags: [], owners: [] },
    allowedActions: [],
  }));
  const factory = new DefaultPostmortemsCollatorFactory({
    ...{ postmortems: { listPostmortems }, visibility },
  });
  const documents: unknown[] = [];
  for await (const each of await factory.getCollator()) documents.push(each);
  return { documents, factory, listPostmortems };
}

it('asks for what is published, page by page', async () => {
  const all = Array.from({ length: 230 }, (_, index) => postmortem(index));
  const { documents, listPostmortems } = await collect(all);
  expect(documents).toHaveLength(230);
  expect(listPostmortems.mock.calls.map(([query]) => query)).toEqual(
    [0, 100, 200].map(offset => ({
      ...{ status: ['published', 'closed'], sort: 'title', order: 'asc' },
      ...{ offset, limit: 100 },
    })),
  );
});

it('makes a document that who may read its entity finds', async () => {
  const { documents, factory } = await collect([postmortem(7)]);
  expect(factory.visibilityPermission.name).toBe('catalog.entity.read');
  expect(documents).toEqual([
    {
      title: 'PM-2026-007 Payments failed',
      text: 'All payments failed\npayments',
      location: '/postmortems/PM-2026-007',
      ref: 'PM-2026-007',
      severity: 2,
      owner: 'user:default/ann',
      tags: ['payments'],
      authorization: { resourceRef: 'component:default/checkout' },
    },
  ]);
});

it('asks for the postmortem itself where the operator chose that', async () => {
  const { documents, factory } = await collect(
    [postmortem(7, { entityRefs: [] })],
    'postmortem',
  );
  expect(factory.visibilityPermission.name).toBe('postmortems.postmortem.read');
  expect(documents).toMatchObject([{ authorization: { resourceRef: 'id-7' } }]);
});

it('never takes a restricted one, nor one that nobody could be asked for', async () => {
  const { documents } = await collect([
    postmortem(1, { visibility: 'restricted' }),
    postmortem(2, { entityRefs: [] }),
  ]);
  expect(documents).toEqual([]);
});
