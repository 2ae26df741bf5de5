import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { createLocationReader } from './createLocationReader';
import { EntityLocation } from './LocationReader';

const directory = createMockDirectory();
const reader = createLocationReader({
  urlReader: mockServices.urlReader.mock(),
  config: mockServices.rootConfig(),
  limits: { maxFileBytes: 1_000, maxFiles: 3, maxDepth: 2 },
});
const dir = (target: string): EntityLocation => ({ type: 'dir', target });

function entity(): Entity {
  const descriptor = directory.resolve('checkout/catalog-info.yaml');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      annotations: { 'backstage.io/managed-by-location': `file:${descriptor}` },
    },
  };
}

const names = (answer: unknown) =>
  (answer as { files: { file: string }[] }).files.map(({ file }) => file);

describe('a location reader on local files', () => {
  it('reads the definitions of a folder at any depth, in a steady order', async () => {
    directory.setContent({
      'checkout/slo': {
        'b.yml': 'b',
        'a.yaml': 'a',
        sub: { 'c.json': '{}' },
        'readme.md': 'no',
        '.hidden.yaml': 'no',
        node_modules: { 'd.yaml': 'no' },
      },
    });
    const answer = await reader.readOfEntity(entity(), dir('./slo'));
    expect(names(answer)).toEqual([
      'slo/a.yaml',
      'slo/b.yml',
      'slo/sub/c.json',
    ]);
  });

  it('notices a change, and only a change', async () => {
    directory.setContent({ 'checkout/slo/a.yaml': 'a' });
    const first = await reader.readOfEntity(entity(), dir('./slo'));
    if (first.status !== 'read') throw new Error(first.status);
    const { etag } = first;
    expect(await reader.readOfEntity(entity(), dir('./slo'), { etag })).toEqual(
      {
        status: 'notModified',
      },
    );
    directory.addContent({ 'checkout/slo/a.yaml': 'b' });
    expect(
      await reader.readOfEntity(entity(), dir('./slo'), { etag }),
    ).toMatchObject({ status: 'read' });
  });

  it.each([
    '../secrets',
    './slo/../../secrets',
    '/etc',
    '..%2Fsecrets',
    '%252e%252e/secrets',
    '..\\secrets',
    'file:///etc',
    'slo\0.yaml',
  ])('refuses to leave the folder by %j', async target => {
    directory.setContent({ secrets: { 'a.yaml': 'a' } });
    expect(await reader.readOfEntity(entity(), dir(target))).toMatchObject({
      status: 'refused',
      message: expect.stringMatching(/leaves the folder/),
    });
  });

  it('reads a file once, however many links lead to it', async () => {
    directory.setContent({ 'checkout/slo/a.yaml': 'a' });
    symlinkSync('a.yaml', directory.resolve('checkout/slo/b.yaml'));
    expect(await reader.readOfEntity(entity(), dir('./slo'))).toMatchObject({
      files: [{ file: 'slo/a.yaml' }],
      skipped: [],
    });
  });

  it('does not follow links out of the folder', async () => {
    directory.setContent({
      'secrets/a.yaml': 'secret',
      'checkout/slo/own.yaml': 'own',
    });
    symlinkSync(
      directory.resolve('secrets'),
      directory.resolve('checkout/out'),
    );
    symlinkSync(
      directory.resolve('secrets/a.yaml'),
      directory.resolve('checkout/slo/link.yaml'),
    );
    expect(await reader.readOfEntity(entity(), dir('./out'))).toMatchObject({
      status: 'refused',
    });
    expect(await reader.readOfEntity(entity(), dir('./slo'))).toMatchObject({
      files: [{ file: 'slo/own.yaml', text: 'own' }],
      skipped: [
        {
          file: 'slo/link.yaml',
          message: expect.stringMatching(/leads out of the folder/),
        },
      ],
    });
  });

  it('survives hostile files and reads the others', async () => {
    directory.setContent({
      'checkout/slo': {
        'big.yaml': 'x'.repeat(1_001),
        'good.yaml': 'good',
        'binary.yaml': Buffer.from([0xff, 0xfe, 0]),
        'invalid.yaml': Buffer.from([0xc3, 0x28]),
      },
    });
    const slo = directory.resolve('checkout/slo');
    symlinkSync(slo, `${slo}/loop`);
    symlinkSync(`${slo}/self.yaml`, `${slo}/self.yaml`);
    execFileSync('mkfifo', [`${slo}/pipe.yaml`]);
    expect(await reader.readOfEntity(entity(), dir('slo'))).toMatchObject({
      files: [{ file: 'slo/good.yaml' }],
      skipped: [
        {
          file: 'slo/big.yaml',
          message: 'is 1001 bytes; at most 1000 bytes is read',
        },
        { file: 'slo/binary.yaml', message: 'is binary, not UTF-8 text' },
        { file: 'slo/invalid.yaml', message: 'is binary, not UTF-8 text' },
        { file: 'slo/pipe.yaml', message: 'is neither a file nor a folder' },
        {
          file: 'slo/self.yaml',
          message: 'cannot be read: its links form a loop',
        },
      ],
    });
  });

  it('caps how many files, and how deep', async () => {
    directory.setContent({
      'checkout/slo': {
        'a.yaml': '',
        'b.yaml': '',
        'c.yaml': '',
        'd.yaml': '',
        deep: { er: { still: { 'e.yaml': '' } } },
      },
    });
    const answer = await reader.readOfEntity(entity(), dir('slo'));
    expect(names(answer)).toHaveLength(3);
    expect(answer).toMatchObject({
      skipped: [
        {
          file: 'slo/d.yaml',
          message: expect.stringMatching(/more than 3 files/),
        },
        {
          file: 'slo/deep/er/still',
          message: expect.stringMatching(/2 folders deep/),
        },
      ],
    });
  });

  it('says what is not there', async () => {
    directory.setContent({});
    expect(await reader.readOfEntity(entity(), dir('./slo'))).toEqual({
      status: 'unreachable',
      message: "'slo' cannot be read: it does not exist",
    });
  });
});
