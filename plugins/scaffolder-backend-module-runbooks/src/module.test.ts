import { readFileSync, symlinkSync } from 'node:fs';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  ScaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import {
  lintRunbook,
  parseRunbook,
} from '@nines/backstage-plugin-runbooks-common';
import { createNewRunbookAction } from './createNewRunbookAction';
import scaffolderModuleRunbooks from './index';

const workspace = createMockDirectory();
const outside = createMockDirectory();
const { handler } = createNewRunbookAction({ today: () => '2026-11-25' });

type Actions = Parameters<ScaffolderActionsExtensionPoint['addActions']>;
type Input = Parameters<typeof handler>[0]['input'];

/** Runs the action in the workspace and answers what it put out. */
async function run(input: Input): Promise<[name: string, value: unknown][]> {
  const outputs: [string, unknown][] = [];
  await handler({
    input,
    workspacePath: workspace.path,
    logger: mockServices.logger.mock(),
    output: (name, value) => outputs.push([name, value]),
    checkpoint: ({ fn }) => Promise.resolve(fn()),
    createTemporaryDirectory: async () => workspace.path,
    getInitiatorCredentials: async () => mockCredentials.user(),
    task: { id: 'a' },
  });
  return outputs;
}

beforeEach(() => workspace.clear());

it('writes a runbook that only has to be filled in, and says where', async () => {
  const outputs = await run({
    alert: 'CheckoutBurnPage',
    entityRef: 'component:default/checkout',
    owner: 'group:default/payments',
    slo: 'checkout',
  });
  const path = 'docs/runbooks/checkout-burn-page.md';
  expect(outputs).toEqual([['path', path]]);
  const document = parseRunbook(readFileSync(workspace.resolve(path), 'utf8'));
  expect(document.frontMatter).toMatchObject({
    title: 'CheckoutBurnPage',
    alerts: ['CheckoutBurnPage'],
    entityRefs: ['component:default/checkout'],
    owner: 'group:default/payments',
    slos: ['checkout'],
    lastReviewedOn: '2026-11-25',
  });
  const errors = lintRunbook(document, { file: path, mode: 'strict' })
    .filter(({ level }) => level === 'error')
    .map(({ rule }) => rule);
  expect(errors).toEqual(Array(4).fill('sections/placeholder'));
});

it('writes beside what is there, and never over it', async () => {
  workspace.setContent({ 'docs/runbooks/a.md': 'mine' });
  await expect(run({ alert: 'A' })).rejects.toThrow(
    "'docs/runbooks/a.md' is there already",
  );
  expect(readFileSync(workspace.resolve('docs/runbooks/a.md'), 'utf8')).toBe(
    'mine',
  );
  expect(await run({ alert: 'A', folder: 'runbooks' })).toEqual([
    ['path', 'runbooks/a.md'],
  ]);
});

it.each(['..', '../other', '/etc', 'docs/../../x', 'link/x'])(
  'does not leave the workspace for %s',
  async folder => {
    symlinkSync(outside.path, workspace.resolve('link'));
    await expect(run({ alert: 'A', folder })).rejects.toThrow(
      'leads out of the workspace',
    );
  },
);

it('makes a safe name of any alert', async () => {
  expect(await run({ alert: '../../.ssh/Keys' })).toEqual([
    ['path', 'docs/runbooks/ssh-keys.md'],
  ]);
});

it('is known to software templates', async () => {
  const added: Actions = [];
  await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...actions) => void added.push(...actions) },
      ],
    ],
    features: [scaffolderModuleRunbooks],
  });
  expect(added).toMatchObject([
    {
      id: 'nines:runbook:new',
      schema: {
        input: { required: ['alert'] },
        output: { required: ['path'] },
      },
    },
  ]);
});
