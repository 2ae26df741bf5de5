import { TestDatabases } from '@backstage/backend-test-utils';
import { alertResponse } from '@nines/backstage-plugin-slo-common';
import { startAlertApi } from '../__testUtils__/startAlertApi';
import { startBurning } from '../__testUtils__/startBurning';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('moving alerts, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeEach(async () => {
    api = await startBurning(databases, id);
  });
  afterEach(async () => api.stop());

  const move = async (action: string, body: object = {}) => {
    const path = `/alerts/${api.page.id}/${action}`;
    const answer = await api.post(path, body).expect(200);
    return alertResponse.parse(answer.body);
  };

  it('acknowledges: records who, tells those who were told, and stops the escalation', async () => {
    const alert = await move('acknowledge', { note: 'On it' });
    expect(alert).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: 'user:default/mock',
      allowedActions: ['unacknowledge', 'resolve', 'note', 'silence'],
      escalation: { status: 'paused', next: null },
    });
    expect(alert.timeline).toContainEqual(
      expect.objectContaining({
        type: 'acknowledged',
        actor: 'user:default/mock',
        message: 'Acknowledged by user:default/mock: On it',
      }),
    );
    expect(api.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'alert-acknowledge',
        severityLevel: 'medium',
        meta: { actionType: 'acknowledge', id: api.page.id },
      }),
    );
    expect(await api.deliver()).toContain(
      'acknowledged pager:oncall SuccessBurnPage',
    );
  });

  it('does the same once, however often it is asked, and takes it back', async () => {
    const first = await move('acknowledge');
    const again = await move('acknowledge');
    expect(again.timeline).toEqual(first.timeline);
    const back = await move('unacknowledge');
    expect(back).toMatchObject({ status: 'firing', acknowledgedBy: null });
  });

  it('resolves by hand; what has ended takes notes, and nothing else', async () => {
    const ended = await move('resolve', { note: 'a false alarm' });
    expect(ended).toMatchObject({
      status: 'resolved',
      resolveReason: 'byHand',
      allowedActions: ['note'],
    });
    const path = `/alerts/${api.page.id}`;
    const late = await api.post(`${path}/acknowledge`).expect(409);
    expect(late.body.error).toMatchObject({
      name: 'ConflictError',
      message: `Alert '${api.page.id}' has ended: nobody can acknowledge it any more`,
    });
    const noted = await api
      .post(`${path}/notes`, { note: 'A <b>deploy</b> did it' })
      .expect(200);
    expect(alertResponse.parse(noted.body).timeline.at(-1)).toMatchObject({
      type: 'note',
      actor: 'user:default/mock',
      message: 'A <b>deploy</b> did it',
    });
  });

  it.each([
    ['notes', {}, /'note'/],
    ['notes', { note: '   ' }, /'note'/],
    ['notes', { note: 'x'.repeat(2_001) }, /'note': .*2000/],
    [
      'acknowledge',
      { by: 'me' },
      /Unknown parameter 'by'; known are note, wholeGroup/,
    ],
    ['acknowledge', { note: 1 }, /'note'/],
    ['explode', {}, /acknowledge.*unacknowledge.*resolve/],
  ])('refuses %s with %j', async (action, body, message) => {
    const path = `/alerts/${api.page.id}/${action}`;
    const answer = await api.post(path, body).expect(400);
    expect(answer.body.error.message).toMatch(message);
    const unmoved = await api.get(`/alerts/${api.page.id}`);
    expect(unmoved.body.status).toBe('firing');
  });

  it('reads no body larger than it needs', async () => {
    const path = `/alerts/${api.page.id}/notes`;
    const answer = await api.post(path, { note: 'x'.repeat(20_000) });
    expect(answer.status).toBe(413);
  });
});

describe.each(databases.eachSupportedId())('alerts of a group, %s', id => {
  it('are acknowledged together where that is said, as where they were told', async () => {
    const api = await startAlertApi(databases, id, {
      services: ['checkout'],
      slosEach: 3,
    });
    api.fleet.break('checkout', 60, 300);
    for (const minute of [60, 75]) await api.minute(minute);
    const [first] = await api.occurrences();
    const path = `/alerts/${first.id}/acknowledge`;
    const statusesOf = async () => {
      const { body } = await api.get(`/alerts/${first.id}`).expect(200);
      const { status, group } = alertResponse.parse(body);
      return [status, ...group.map(other => other.status)];
    };

    await api.post(path).expect(200);
    expect(await statusesOf()).toEqual(['acknowledged', 'firing', 'firing']);
    await api.post(path, { wholeGroup: true }).expect(200);
    expect(await statusesOf()).toEqual(Array(3).fill('acknowledged'));
    expect(await api.deliver()).toContainEqual(
      expect.stringMatching(/^acknowledged pager:oncall/),
    );
    const versioned = api.post(path, { wholeGroup: true });
    await versioned.set('If-Match', '"1"').expect(400);
    await api.stop();
  });
});
