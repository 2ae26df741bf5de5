import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeChannel, GONE, REFUSED, busy } from './__testUtils__/FakeChannel';
import { MINUTE, SECOND, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('receivers that refuse, %s', id => {
  async function start() {
    const pagerduty = new FakeChannel('pagerduty', {
      names: ['payments', 'search'],
    });
    const slack = new FakeChannel('slack', { names: ['ops'] });
    const harness = await startDelivery(databases, id, {
      channels: [pagerduty, slack],
      fallback: 'slack:ops',
    });
    return { ...harness, pagerduty, slack };
  }

  it('F23: a busy destination rests as long as it asks, others go on, nothing is lost', async () => {
    const { pagerduty, delivery, fire, advance, rows } = await start();
    pagerduty.next(busy(30 * SECOND));
    await fire('occ-1');
    await delivery.drain();
    await fire('occ-2');
    await fire('occ-3', 'pagerduty:search');
    advance(29 * SECOND);
    await delivery.drain();
    expect(pagerduty.told).toEqual(['triggered payments', 'triggered search']);
    advance(5 * SECOND);
    await delivery.drain();
    expect(pagerduty.told.slice(2)).toEqual([
      'triggered payments',
      'triggered payments',
    ]);
    expect(await rows()).toEqual([
      'triggered pagerduty:payments delivered',
      'triggered pagerduty:payments delivered',
      'triggered pagerduty:search delivered',
    ]);
  });

  it('F24: what is refused is sent once more as its summary, then the fallback has it, and the operator hears once', async () => {
    const { pagerduty, slack, delivery, fire, rows } = await start();
    pagerduty.next(REFUSED, REFUSED);
    await fire('occ-1');
    await delivery.drain();
    expect(pagerduty.requests.map(({ minimal }) => minimal)).toEqual([
      false,
      true,
    ]);
    expect((await rows())[0]).toBe(
      'triggered pagerduty:payments dead (HTTP 400: invalid event)',
    );
    const [instead, notice] = slack.received;
    expect(slack.received).toHaveLength(2);
    expect(instead).toMatchObject({
      groupId: 'occ-1',
      insteadOf: {
        destination: 'pagerduty:payments',
        reason: 'HTTP 400: invalid event',
      },
    });
    expect(notice.occurrences[0].sentence).toBe(
      'pagerduty:payments did not take a message: HTTP 400: invalid event',
    );
  });

  it('F25: a destination that takes nothing is left alone, the fallback is told, and it recovers', async () => {
    const { pagerduty, slack, delivery, fire, advance, replica, move, rows } =
      await start();
    pagerduty.always(GONE);
    await fire('occ-1');
    await delivery.drain();
    for (let index = 2; index < 5; index += 1) await fire(`occ-${index}`);
    advance(SECOND);
    await delivery.drain();
    expect(pagerduty.requests).toHaveLength(1);
    expect(slack.received.map(({ groupId }) => groupId.slice(0, 5))).toEqual([
      'occ-1',
      'nines',
      'occ-2',
      'occ-3',
      'occ-4',
    ]);
    await move('occ-2', 'resolved');
    await delivery.drain();

    // The operator gives it a new key and starts the backend anew
    pagerduty.always();
    advance(MINUTE);
    await replica({ worker: 'replica-2' }).drain();
    expect(pagerduty.received.map(({ groupId }) => groupId).sort()).toEqual([
      'occ-1',
      'occ-1',
      'occ-3',
      'occ-4',
    ]);
    const ends = await rows();
    expect(ends.filter(row => row.includes('dead'))).toEqual([]);
    expect(slack.told.filter(told => told === 'resolved ops')).toHaveLength(2);
  });

  it('F25: a destination that takes nothing is tried again every ten minutes', async () => {
    const { pagerduty, delivery, fire, advance, db } = await start();
    pagerduty.next(GONE);
    await fire('occ-1');
    await delivery.drain();
    advance(11 * MINUTE);
    await fire('occ-2');
    await delivery.drain();
    expect(pagerduty.told).toHaveLength(3);
    const [row] = await db('destination').where('ref', 'pagerduty:payments');
    expect(row).toMatchObject({ unhealthy_since: null });
    expect(await db('operator_alarm')).toEqual([]);
  });

  it('F25: a test message tries what took nothing, and alarms nobody', async () => {
    const { pagerduty, slack, delivery, fire, tell, rows } = await start();
    pagerduty.next(GONE, GONE);
    await fire('occ-1');
    await delivery.drain();
    const told = slack.requests.length;
    await tell('test-1', 'test');
    await delivery.drain();
    expect((await rows()).at(-1)).toContain('test pagerduty:payments dead');
    expect(slack.requests).toHaveLength(told);
    await tell('test-2', 'test');
    await delivery.drain();
    expect(pagerduty.told).toEqual([
      'triggered payments',
      'test payments',
      'test payments',
      'triggered payments',
      'test payments',
    ]);
    expect((await rows()).filter(row => row.includes('dead'))).toEqual([]);
  });

  it('F26: a receiver that hangs holds up nobody else', async () => {
    const { pagerduty, delivery, fire, replica } = await start();
    await delivery.drain();
    pagerduty.always(request =>
      request.destination === 'payments'
        ? new Promise(() => {})
        : Promise.resolve({ outcome: 'delivered' }),
    );
    const patient = replica({ timeoutMs: 200 });
    for (let index = 0; index < 20; index += 1) await fire(`hung-${index}`);
    for (let index = 0; index < 20; index += 1) {
      await fire(`occ-${index}`, 'pagerduty:search');
    }
    await patient.drain();
    const told = pagerduty.requests.filter(
      ({ destination }) => destination === 'search',
    );
    expect(told).toHaveLength(20);
    expect(pagerduty.requests.length).toBeGreaterThanOrEqual(28);
  });
});
