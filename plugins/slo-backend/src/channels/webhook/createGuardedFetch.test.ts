import { startFakeReceiver } from '@nines/fakes';
import { FORBIDDEN_ADDRESS, createGuardedFetch } from './createGuardedFetch';

const toLoopback = [{ address: '127.0.0.1', family: 4 }];
const withOneForbidden = [
  { address: '93.184.215.14', family: 4 },
  { address: '169.254.169.254', family: 4 },
];

it('connects to the address that was checked, whatever the name says later', async () => {
  const { server } = await startFakeReceiver({ secrets: [] });
  const asked: string[] = [];
  const guarded = createGuardedFetch('private', (hostname, done) => {
    asked.push(hostname);
    done(null, toLoopback);
  });
  const url = `http://receiver.example:${server.port}/x`;
  const response = await guarded(url, { method: 'POST', body: '{}' });
  await server.stop();
  expect(response.status).toBe(400);
  expect(asked).toEqual(['receiver.example']);
  expect(server.journal[0].headers.host).toBe(
    `receiver.example:${server.port}`,
  );
});

it.each([
  ['public', toLoopback],
  ['private', withOneForbidden],
] as const)(
  'B15: connects nowhere (%s) when one address is forbidden',
  async (scope, addresses) => {
    const { server } = await startFakeReceiver({ secrets: [] });
    const guarded = createGuardedFetch(scope, (_, done) =>
      done(null, [...addresses]),
    );
    const asked = guarded(`http://rebind.example:${server.port}/`, {
      method: 'POST',
    });
    await expect(asked).rejects.toMatchObject({
      cause: { code: FORBIDDEN_ADDRESS },
    });
    await server.stop();
    expect(server.journal).toEqual([]);
  },
);
