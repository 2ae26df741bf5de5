import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  IssueTracker,
  postmortemsTrackersExtensionPoint,
} from '@nines/backstage-plugin-postmortems-node';
import module from './index';

async function start(data: JsonObject) {
  const trackers: IssueTracker[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        postmortemsTrackersExtensionPoint,
        { addTracker: (tracker: IssueTracker) => trackers.push(tracker) > 0 },
      ],
    ],
    features: [module, mockServices.rootConfig.factory({ data })],
  });
  await backend.stop();
  return trackers;
}

const integrations = {
  github: [
    {
      host: 'ghe.example',
      apiBaseUrl: 'https://ghe.example/api/v3',
      token: 'x',
    },
  ],
};

it('takes the hosts of the integrations', async () => {
  const [tracker] = await start({ integrations });
  expect(tracker.parseKey('https://ghe.example/a/b/issues/1')).toBe(
    'ghe.example/a/b#1',
  );
  expect(tracker.urlOf('ghe.example/a/b#1')).toBe(
    'https://ghe.example/a/b/issues/1',
  );
});

it('can be turned off', async () => {
  const trackers = { github: { enabled: false } };
  expect(await start({ integrations, postmortems: { trackers } })).toEqual([]);
});

it('refuses what is no repository', async () => {
  const trackers = { github: { repository: 'https://x.example/a' } };
  await expect(start({ postmortems: { trackers } })).rejects.toThrow(
    "postmortems.trackers.github.repository is 'https://x.example/a'; write owner/repository",
  );
});
