import { Instant } from '@nines/backstage-plugin-nines-node';
import {
  BuiltPage,
  IndexStore,
  RunbookToBuild,
  StoredSite,
} from '../database/index/IndexStore';
import { BuiltSiteAnswer } from '../techdocs/BuiltSites';
import { BuiltIngestion } from './BuiltIngestion';
import { comparePages } from './comparePages';

const at = (second: number) => (second * 1_000) as Instant;
const site = (
  fields: Partial<Extract<BuiltSiteAnswer, { status: 'built' }>> = {},
) =>
  ({
    status: 'built',
    etag: 'e1',
    builtAt: at(100),
    pages: new Map([['a', { anchors: ['fix'], hash: 'h' }]]),
    ...fields,
  } as const);
const section = (anchor: string, level = 2) => ({
  ...{ level, anchor, heading: anchor, kinds: [], line: 1, text: '' },
});
const page = (fields: Partial<RunbookToBuild> = {}): RunbookToBuild => ({
  ...{ ref: 'r', page: 'a/', sourceHash: 's' },
  sections: [section('top', 1), section('fix')],
  ...fields,
});

it.each<[string, RunbookToBuild, ReturnType<typeof site>, BuiltPage['status']]>(
  [
    ['is built', page(), site(), 'built'],
    ['is missing', page({ page: 'b/' }), site(), 'missing'],
    ['changed after the build', page({ changedAt: at(200) }), site(), 'stale'],
    ['changed before it', page({ changedAt: at(50) }), site(), 'built'],
    [
      'has sections that were not built',
      page({ sections: [section('new')] }),
      site(),
      'stale',
    ],
    [
      'has sections that are named otherwise, but did not change',
      page({ sections: [section('new')], changedAt: at(50) }),
      site(),
      'built',
    ],
    [
      'is left out of the search',
      page({ sections: [section('new')] }),
      site({ pages: new Map([['a', undefined]]) }),
      'built',
    ],
    [
      'was built from this very source',
      page({ changedAt: at(200) }),
      site({ sourceEtag: 'commit' }),
      'built',
    ],
  ],
)('a page that %s', (_, runbook, built, status) => {
  expect(comparePages([runbook], built, 'commit')).toMatchObject([{ status }]);
});

describe('building', () => {
  /** One site whose runbook is stale until it is built. */
  function start(options: { isBuilding?: boolean; failure?: string } = {}) {
    let stored: StoredSite = {
      docsRef: 'component:default/shop',
      revision: 1,
      etag: 'source-1',
      source: { status: 'ok' },
      skipped: [],
      built: { status: 'unknown' },
    };
    let answer: BuiltSiteAnswer = { status: 'notBuilt', message: 'Not yet.' };
    let pages: readonly BuiltPage[] = [];
    const builds: string[] = [];
    const store: Pick<
      IndexStore,
      | 'readSite'
      | 'listToBuild'
      | 'countNotBuilt'
      | 'saveBuilt'
      | 'noteBuildTried'
    > = {
      readSite: async () => stored,
      listToBuild: async () => [page()],
      countNotBuilt: async () =>
        pages.filter(({ status }) => status !== 'built').length,
      async saveBuilt(_, { comparedBy, ...built }, saved) {
        stored = { ...stored, built, comparedBy };
        if (saved.length > 0) pages = saved;
      },
      async noteBuildTried(_, tried) {
        stored = { ...stored, triedFor: tried.for, triedAt: tried.at };
      },
    };
    const ingestion = new BuiltIngestion({
      store,
      isBuilding: options.isBuilding ?? true,
      sites: {
        read: async (_, { etag }) =>
          answer.status === 'built' && etag === answer.etag
            ? { status: 'notModified' }
            : answer,
        async build(docsRef) {
          builds.push(docsRef);
          if (options.failure) return { failure: options.failure };
          answer = site();
          return {};
        },
      },
    });
    return {
      builds,
      run: (now: Instant) => ingestion.ingest(stored.docsRef, { now }),
      state: () => ({ ...stored.built, pages: pages.map(each => each.status) }),
      change: () => {
        stored = { ...stored, etag: 'source-2', revision: 2 };
      },
      goDown: () => {
        answer = { status: 'unreachable', message: 'down' };
      },
    };
  }

  it('is asked for once, and then seen', async () => {
    const { run, builds, state } = start();
    await run(at(0));
    expect(state()).toMatchObject({ status: 'built', pages: ['built'] });
    await run(at(60));
    expect(builds).toHaveLength(1);
  });

  it('is not asked for where CI builds', async () => {
    const { run, builds, state } = start({ isBuilding: false });
    await run(at(0));
    expect(builds).toEqual([]);
    expect(state()).toMatchObject({ status: 'notBuilt', pages: ['missing'] });
  });

  it('that fails is told, and tried again for another source or after an hour', async () => {
    const { run, builds, state, change } = start({ failure: 'no mkdocs' });
    await run(at(0));
    expect(state().message).toMatch(/could not build the docs: no mkdocs/);
    await run(at(600));
    expect(builds).toHaveLength(1);
    change();
    await run(at(660));
    expect(builds).toHaveLength(2);
    await run(at(660 + 3_600));
    expect(builds).toHaveLength(3);
  });

  it('is not forgotten while TechDocs is down', async () => {
    const { run, state, goDown } = start();
    await run(at(0));
    goDown();
    await run(at(60));
    expect(state()).toMatchObject({
      status: 'built',
      message: 'down',
      pages: ['built'],
    });
  });
});
