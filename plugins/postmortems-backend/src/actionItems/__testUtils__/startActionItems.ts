import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  IssueReading,
  postmortemsTrackersExtensionPoint,
} from '@nines/backstage-plugin-postmortems-node';
import { Knex } from 'knex';
import { component, user } from '../../__testUtils__/catalog';
import {
  WireActionItem,
  listActionItemsResponse,
  wireActionItem,
} from '../../__testUtils__/schemas';
import { startPostmortemsBackend } from '../../__testUtils__/startPostmortemsBackend';

export const [ANN, BEN, EVE] = [
  'user:default/ann',
  'user:default/ben',
  'user:default/eve',
];
export const SHOP = 'group:default/shop';

/** A tracker that tells what the test says. */
export class FakeTracker {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly example = 'a/b#1';
  readonly told = new Map<string, IssueReading>();
  failure: Error | undefined;
  created: string[] = [];
  asked: string[][] = [];
  parseKey(text: string) {
    return /^a\/b#\d+$/.exec(text.trim())?.[0];
  }
  urlOf(key: string) {
    return `https://github.com/${key.replace('#', '/issues/')}`;
  }
  async read(keys: readonly string[]) {
    this.asked.push([...keys]);
    if (this.failure) throw this.failure;
    return new Map(
      keys.map((key): [string, IssueReading] => [
        key,
        this.told.get(key) ?? {
          state: 'open',
          title: key,
          url: this.urlOf(key),
        },
      ]),
    );
  }
  async create({ ref }: { ref: string }) {
    if (this.failure) throw this.failure;
    this.created.push(ref);
    const key = `a/b#${100 + this.created.length}`;
    return { key, url: this.urlOf(key) };
  }
  close(key: string, reason?: string) {
    this.told.set(key, {
      state: 'closed',
      title: 'x',
      url: this.urlOf(key),
      ...(reason && { reason }),
    });
  }
}

/** The plugin with a tracker, three people, and the group that two of them belong to. */
export async function startActionItems(knex: Knex) {
  const tracker = new FakeTracker();
  const backend = await startPostmortemsBackend({
    knex,
    config: { app: { baseUrl: 'https://portal.example' } },
    features: [
      createBackendModule({
        pluginId: 'postmortems',
        moduleId: 'fake-tracker',
        register(env) {
          env.registerInit({
            deps: { trackers: postmortemsTrackersExtensionPoint },
            init: async ({ trackers }) => trackers.addTracker(tracker),
          });
        },
      }),
    ],
  });
  for (const name of ['checkout', 'cart', 'secret']) {
    backend.register(component(name));
  }
  for (const name of ['ann', 'ben', 'eve']) backend.register(user(name));
  backend.register({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'shop', namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [
      { type: 'hasMember', targetRef: ANN },
      { type: 'hasMember', targetRef: BEN },
    ],
  });

  async function incident(body: object = {}) {
    const asked = {
      title: 'Payments fail',
      severity: 3,
      entityRefs: ['checkout'],
      ...body,
    };
    const answer = await backend.post('/incidents', asked).expect(201);
    return answer.body.id as string;
  }
  async function item(
    body: object = {},
    status = 201,
  ): Promise<WireActionItem> {
    const asked = {
      title: 'Cap the connection pool at 50',
      type: 'prevent',
      priority: 'P2',
      ...('incident' in body ? {} : { incident: await incident() }),
      ...body,
    };
    const answer = await backend.post('/action-items', asked).expect(status);
    return status < 300 ? wireActionItem.parse(answer.body) : answer.body;
  }
  async function list(query = '', as = ANN) {
    const answer = await backend.get(`/action-items${query}`, as).expect(200);
    return listActionItemsResponse.parse(answer.body);
  }
  async function get(ref: string, as = ANN) {
    const answer = await backend.get(`/action-items/${ref}`, as).expect(200);
    return wireActionItem.parse(answer.body);
  }
  const status = (of: WireActionItem, body: object) =>
    backend.post(`/action-items/${of.id}/status`, {
      version: of.version,
      ...body,
    });

  return {
    ...{ backend, tracker, knex, incident, item, list, get, status },
    /** Everything is allowed again, and nobody belongs to anything. */
    reset() {
      backend.world.policy = {};
      backend.world.groups = {};
      tracker.failure = undefined;
      tracker.asked = [];
    },
  };
}
