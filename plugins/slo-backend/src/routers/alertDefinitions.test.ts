import { TestDatabases, mockCredentials } from '@backstage/backend-test-utils';
import {
  ListAlertDefinitionsResponse,
  listAlertDefinitionsResponse,
} from '@nines/backstage-plugin-slo-common';
import { CHECKOUT, SEARCH, startBurning } from '../__testUtils__/startBurning';
import { DatabaseExternalRuleStore } from '../database/externalAlerts/DatabaseExternalRuleStore';
import { DatabaseExternalAlertStore } from '../database/externalAlerts/DatabaseExternalAlertStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('alerts that can fire, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id);
    const { now } = api.world;
    await new DatabaseExternalAlertStore(api.db).save(
      ['frankfurt', 'oslo'].map(city => ({
        origin: 'webhook',
        source: 'main',
        state: 'firing',
        fingerprint: city,
        startsAt: now,
        name: 'SearchSlow',
        labels: { alertname: 'SearchSlow', service: 'search', city },
        annotations: { runbook_url: 'https://runbooks.example/search/slow' },
        silences: [],
        isInhibited: false,
      })),
      now,
    );
    await new DatabaseExternalRuleStore(api.db).replace(
      { origin: 'prometheus', name: 'eu' },
      ['search', 'nobody'].map(service => ({
        name: 'NeverFired',
        labels: { severity: 'critical' },
        pinned: { service },
        annotations: { runbook_url: 'https://runbooks.example/gone' },
      })),
      now,
    );
  });
  afterAll(async () => api.stop());

  const ask = async (search = ''): Promise<ListAlertDefinitionsResponse> => {
    const { body } = await api
      .get(`/alert-definitions${search}`)
      .set('authorization', mockCredentials.service.header())
      .expect(200);
    return listAlertDefinitionsResponse.parse(body);
  };

  it('are those of each SLO, whether they fired or not, and those of others once for each name', async () => {
    const { items, next } = await ask();
    expect(next).toBeNull();
    const of = (entityRef: string) =>
      items.filter(item => item.entityRef === entityRef);
    expect(of(CHECKOUT).map(({ name }) => name)).toEqual([
      'SuccessBudgetTicket',
      'SuccessBurnPage',
      'SuccessBurnTicket',
      'SuccessForecastTicket',
      'SuccessNoDataTicket',
    ]);
    expect(of(SEARCH)[1]).toEqual({
      entityRef: SEARCH,
      name: 'SearchSlow',
      origin: 'webhook',
      severity: null,
      urgency: 'ticket',
      runbook: 'https://runbooks.example/search/slow',
    });
    expect(of(SEARCH)).toHaveLength(7);
  });

  it('are also those of rules that never fired; rules of nobody are counted at the end', async () => {
    const { items, unassigned } = await ask();
    const told = items.filter(({ name }) => name === 'NeverFired');
    expect(told).toEqual([
      {
        entityRef: SEARCH,
        name: 'NeverFired',
        origin: 'prometheus',
        severity: 'critical',
        urgency: 'page',
        runbook: 'https://runbooks.example/gone',
      },
    ]);
    expect(unassigned).toBe(1);
    expect(await ask('?limit=4')).not.toHaveProperty('unassigned');
  });

  it('are told in pages that miss none', async () => {
    const all = await ask();
    const paged = [];
    let after: string | null = '';
    do {
      const search: string = after ? `&after=${encodeURIComponent(after)}` : '';
      const page = await ask(`?limit=4${search}`);
      paged.push(...page.items);
      after = page.next;
    } while (after);
    expect(paged).toEqual(all.items);
  });

  it('are for services, as they tell of all entities', async () => {
    const asUser = await api.get('/alert-definitions');
    const tooMany = await api
      .get('/alert-definitions?limit=1001')
      .set('authorization', mockCredentials.service.header());
    expect([asUser.status, tooMany.status]).toEqual([403, 400]);
  });
});
