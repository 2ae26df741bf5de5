import { utimesSync, writeFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { createLocationReader } from './createLocationReader';
import { DOCUMENT_FILES } from './FileKind';
import { DOCUMENT_LIMITS } from './LocationLimits';

const directory = createMockDirectory();
const reads: string[] = [];
const reader = createLocationReader({
  urlReader: mockServices.urlReader.mock(),
  config: mockServices.rootConfig(),
  files: DOCUMENT_FILES,
  limits: DOCUMENT_LIMITS,
  base: 'source',
  trustsFileTimes: true,
  onFileRead: file => reads.push(file),
});
const location = { type: 'dir', target: '.' } as const;
const page = () => directory.resolve('nines/docs/heartbeat.md');

function entity(): Entity {
  const descriptor = directory.resolve('nines/catalog-info.yaml');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'nines',
      annotations: { 'backstage.io/managed-by-location': `file:${descriptor}` },
    },
  };
}

/** The whole folder, and what was read for it. */
async function read(etag?: string) {
  reads.length = 0;
  const answer = await reader.readOfEntity(entity(), location, { etag });
  return { answer, reads: [...reads] };
}

async function etagOfRead() {
  const { answer } = await read();
  if (answer.status !== 'read') throw new Error(answer.status);
  return answer.etag;
}

/** Long ago, so that nobody is still writing it. */
const LONG_AGO = new Date('2026-11-01T00:00:00Z');
const write = (text: string, time = LONG_AGO) => {
  writeFileSync(page(), text);
  utimesSync(page(), time, time);
};

beforeEach(() => {
  directory.setContent({
    nines: {
      'mkdocs.yml': 'site_name: Nines',
      'slo.yaml': 'no',
      'readme.txt': 'no',
      docs: { 'heartbeat.md': '# Heartbeat', 'page.markdown': '# Page' },
    },
  });
  for (const file of ['mkdocs.yml', 'docs/page.markdown']) {
    utimesSync(directory.resolve(`nines/${file}`), LONG_AGO, LONG_AGO);
  }
  write('# Heartbeat');
});

it('reads the pages of a folder and its mkdocs.yml, with their times', async () => {
  const { answer } = await read();
  expect(answer).toMatchObject({
    status: 'read',
    files: [
      { file: 'docs/heartbeat.md', modifiedAt: LONG_AGO.getTime() },
      { file: 'docs/page.markdown' },
      { file: 'mkdocs.yml' },
    ],
  });
});

it('reads no file of a folder that did not change', async () => {
  const etag = await etagOfRead();
  expect(await read(etag)).toEqual({
    answer: { status: 'notModified' },
    reads: [],
  });
});

it('reads anew what has another size or time, and what is new or gone', async () => {
  const etag = await etagOfRead();
  write('# Heartbeats');
  expect((await read(etag)).reads).toHaveLength(3);
  write('# Heartbeat', new Date('2026-11-02T00:00:00Z'));
  expect((await read(etag)).reads).toHaveLength(3);
  write('# Heartbeat');
  expect((await read(etag)).reads).toEqual([]);
  directory.addContent({ 'nines/docs/new.md': '# New' });
  expect((await read(etag)).answer).toMatchObject({ status: 'read' });
});

it('looks into a file that may still be changing', async () => {
  const justNow = new Date(Date.now() + 60_000);
  write('# Heartbeat', justNow);
  const etag = await etagOfRead();
  expect(await read(etag)).toEqual({
    answer: { status: 'notModified' },
    reads: ['docs/heartbeat.md'],
  });
  write('# HEARTBEAT', justNow);
  expect((await read(etag)).answer).toMatchObject({ status: 'read' });
});
