import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  IssueTracker,
  postmortemsTrackersExtensionPoint,
} from '@nines/backstage-plugin-postmortems-node';
import { readJiraTrackers } from './config';
import module from './index';

const cloud = {
  baseUrl: 'https://shop.atlassian.example/',
  email: 'ann@example.com',
  token: 'hush-hush',
};
const own = {
  id: 'ops',
  baseUrl: 'https://jira.example/jira',
  token: 'hush-hush',
  apiVersion: 2,
};

it('adds a tracker for each site', async () => {
  const trackers: IssueTracker[] = [];
  const data = { postmortems: { trackers: { jira: [cloud, own] } } };
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
  expect(trackers.map(({ id, title }) => [id, title])).toEqual([
    ['jira', 'Jira'],
    ['ops', 'Jira'],
  ]);
  expect(trackers[1].urlOf('OPS-7')).toBe(
    'https://jira.example/jira/browse/OPS-7',
  );
  expect(trackers[1].parseKey('https://jira.example/jira/browse/ops-7')).toBe(
    'OPS-7',
  );
  expect(
    trackers[1].parseKey('https://jira.example/browse/OPS-7'),
  ).toBeUndefined();
});

it.each<[JsonObject[], string]>([
  [[cloud, cloud], "has 'jira' twice"],
  [[{ ...cloud, id: 'A B' }], "jira[0].id is 'A B'"],
  [
    [{ ...cloud, apiVersion: 4 }],
    'apiVersion is 4; 3 is Cloud, 2 is Data Center',
  ],
  [[{ ...cloud, email: undefined }], 'jira[0].email is missing'],
  [[{ ...cloud, projectKey: 'x y' }], "projectKey is 'x y'"],
  [
    [{ ...cloud, baseUrl: 'ftp://x' }],
    'baseUrl is not an http or https address',
  ],
  [[{ ...cloud, baseUrl: 'https://a:hush-hush@x' }], 'baseUrl is not an http'],
])('refuses %#: %s', (jira, message) => {
  const read = () =>
    readJiraTrackers(new ConfigReader({ postmortems: { trackers: { jira } } }));
  expect(read).toThrow(message);
  expect(read).not.toThrow('hush-hush');
});
