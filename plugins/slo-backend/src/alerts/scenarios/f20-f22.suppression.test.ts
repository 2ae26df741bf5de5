import { TestDatabases } from '@backstage/backend-test-utils';
import {
  DEFAULT_ALERTING_POLICY,
  Silence,
} from '@nines/backstage-plugin-slo-common';
import { aService, at } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const silence = (from: number, to: number): Silence => ({
  id: 'sil-1',
  matchers: { entity: ['component:default/checkout'] },
  reason: 'load test',
  author: 'user:default/ann',
  createdAt: at(from),
  startsAt: at(from),
  endsAt: at(to),
});

describe.each(databases.eachSupportedId())('%s', id => {
  const start = async () => {
    const alerting = await startAlerting(databases, id, [aService('checkout')]);
    await alerting.minute(60);
    return alerting;
  };

  it('F20 tells the end inside a silence, and pages anew for what fires after it', async () => {
    const alerting = await start();
    alerting.fleet.break('checkout', 60, 80);
    alerting.fleet.break('checkout', 110, 150);
    await alerting.minute(75);
    alerting.world.silences = [silence(76, 105)];
    expect(await alerting.minutes(85, 88)).toEqual([
      '86: resolved pager:oncall SuccessBurnPage',
    ]);
    expect(await alerting.minutes(110, 111)).toEqual([
      '111: triggered pager:oncall SuccessBurnPage',
    ]);
    const [before, after] = await alerting.occurrences();
    expect(after.id).not.toBe(before.id);
  });

  it('F21 pages within a tick of the end of a silence', async () => {
    const alerting = await start();
    alerting.fleet.break('checkout', 60, 200);
    alerting.world.silences = [silence(60, 85)];
    expect(await alerting.minutes(82, 84)).toEqual([]);
    const [silenced] = await alerting.occurrences();
    expect(silenced).toMatchObject({
      status: 'firing',
      suppression: { by: 'silence', author: 'user:default/ann' },
    });
    expect(await alerting.minute(85)).toEqual([
      'triggered pager:oncall SuccessBurnPage',
    ]);
    const types = (await alerting.timeline(silenced.id)).map(
      ({ type }) => type,
    );
    expect(types).toEqual([
      'opened',
      'suppressed',
      'unsuppressed',
      'notified',
      'delivered',
    ]);
  });

  it('F22 does not tell after a restart what a page inhibits', async () => {
    const alerting = await start();
    alerting.world.alerting = DEFAULT_ALERTING_POLICY;
    alerting.fleet.break('checkout', 60, 400);
    expect(await alerting.minute(75)).toEqual([
      'triggered pager:oncall SuccessBurnPage',
    ]);
    expect(await alerting.minutes(76, 77, alerting.replica())).toEqual([]);
    const [page, ticket] = await alerting.occurrences();
    expect(page.status).toBe('firing');
    expect(ticket).toMatchObject({
      status: 'firing',
      severity: 'ticket',
      suppression: { by: 'page', occurrenceId: page.id },
    });
  });
});
