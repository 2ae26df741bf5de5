import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { EntityLocation } from './LocationReader';
import { resolveEntityLocation } from './resolveEntityLocation';

const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
const github =
  'url:https://github.com/org/repo/blob/main/api/catalog-info.yaml';
const resolveIt = (
  annotations: Record<string, string>,
  location: EntityLocation,
  allowedHosts: string[] = [],
) => {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', annotations },
  };
  const options = { integrations, allowedHosts };
  return resolveEntityLocation(entity, location, options);
};
const managed = (value: string) => ({
  'backstage.io/managed-by-location': value,
});

it.each<[string, EntityLocation, string]>([
  [
    'a folder',
    { type: 'dir', target: './slo' },
    'https://github.com/org/repo/tree/main/api/slo/',
  ],
  [
    'a file',
    { type: 'file', target: 'slo.yaml' },
    'https://github.com/org/repo/tree/main/api/slo.yaml',
  ],
  [
    'a URL on the same host',
    { type: 'url', target: 'https://github.com/org/slos/blob/main/a.yaml' },
    'https://github.com/org/slos/blob/main/a.yaml',
  ],
])('resolves %s from a descriptor on GitHub', (_, location, url) => {
  expect(resolveIt(managed(github), location)).toMatchObject({
    kind: 'remote',
    url,
  });
});

it.each<[string, Record<string, string>, EntityLocation]>([
  ['no descriptor', {}, { type: 'dir', target: './slo' }],
  [
    'an unreadable descriptor',
    managed('nonsense'),
    { type: 'dir', target: './slo' },
  ],
  [
    'a host that only the entity itself claims',
    {
      ...managed('ldap://somewhere'),
      'backstage.io/source-location': 'url:https://internal/repo/',
    },
    { type: 'dir', target: './slo' },
  ],
  [
    'a descriptor on this machine and a URL',
    managed('file:/srv/catalog-info.yaml'),
    { type: 'url', target: 'https://github.com/a.yaml' },
  ],
  [
    'the same host without TLS',
    managed(github),
    { type: 'url', target: 'http://github.com/a.yaml' },
  ],
  [
    'a host that only looks the same',
    managed(github),
    { type: 'url', target: 'https://github.com@evil.example/a.yaml' },
  ],
  ['a URL that is none', managed(github), { type: 'url', target: './slo' }],
  [
    'a file URL',
    managed(github),
    { type: 'url', target: 'file:///etc/passwd' },
  ],
])('refuses %s', (_, annotations, location) => {
  expect(resolveIt(annotations, location).kind).toBe('refused');
});

it('uses the source location of an entity of a provider where its host is allowed', () => {
  const annotations = {
    ...managed('ldap:somewhere'),
    'backstage.io/source-location': 'url:https://git.example/repo/',
  };
  expect(
    resolveIt(annotations, { type: 'dir', target: './slo' }, ['git.example']),
  ).toMatchObject({ kind: 'remote', url: 'https://git.example/repo/slo/' });
});

describe('from where the source is said to be', () => {
  const dir: EntityLocation = { type: 'dir', target: '.' };
  const resolveSource = (
    annotations: Record<string, string>,
    allowedHosts: string[] = [],
  ) =>
    resolveEntityLocation(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'checkout', annotations },
      },
      dir,
      { integrations, allowedHosts, base: 'source' },
    );
  const source = (value: string) => ({
    'backstage.io/source-location': value,
  });
  const elsewhere = 'url:https://github.com/org/docs/tree/main/checkout/';

  it('starts there on the host of the descriptor', () => {
    expect(
      resolveSource({ ...managed(github), ...source(elsewhere) }),
    ).toMatchObject({
      kind: 'remote',
      url: 'https://github.com/org/docs/tree/main/checkout/',
    });
  });

  it('starts there on another host only where it is allowed', () => {
    const other = source('url:https://evil.example.net/org/docs/tree/main/');
    const annotations = { ...managed(github), ...other };
    expect(resolveSource(annotations)).toMatchObject({
      url: 'https://github.com/org/repo/tree/main/api/',
    });
    const allowed = {
      ...managed('file:/org/catalog-info.yaml'),
      ...source(elsewhere),
    };
    expect(resolveSource(allowed)).toMatchObject({ kind: 'local' });
    expect(resolveSource(allowed, ['github.com'])).toMatchObject({
      kind: 'remote',
      url: 'https://github.com/org/docs/tree/main/checkout/',
    });
  });
});
