import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  runbookFileName,
  skeletonOf,
} from '@nines/backstage-plugin-runbooks-common';
import { examples } from './examples';

const FOLDER = 'docs/runbooks';

/**
 * Action `nines:runbook:new`: writes the skeleton of an alert's runbook into the workspace, `docs/runbooks/<alert>.md`, and answers its
 * path. Stays inside the workspace, and never writes over a file.
 *
 * @param options - `today`: the day that the page was reviewed on; that of the run, in UTC, where absent
 * @public
 */
export function createNewRunbookAction(
  options: { readonly today?: () => string } = {},
) {
  const { today = () => new Date().toISOString().slice(0, 10) } = options;
  return createTemplateAction({
    id: 'nines:runbook:new',
    description:
      'Writes the skeleton of an alert’s runbook: front matter, and the four sections to fill in.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        alert: z =>
          z
            .string()
            .trim()
            .min(1)
            .max(300)
            .describe('Name of the alert, as its rule has it'),
        title: z =>
          z.string().max(300).optional().describe('Title; the alert if absent'),
        entityRef: z =>
          z
            .string()
            .max(300)
            .optional()
            .describe('Entity that it is for: component:default/checkout'),
        owner: z =>
          z
            .string()
            .max(300)
            .optional()
            .describe('Who keeps it: group:default/payments'),
        slo: z =>
          z.string().max(253).optional().describe('SLO behind the alert'),
        folder: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe(`Folder of the workspace; ${FOLDER} if absent`),
      },
      output: {
        path: z =>
          z.string().describe('File that was written, from the workspace'),
      },
    },
    async handler({ input, workspacePath, logger, output }) {
      const { folder = FOLDER, ...facts } = input;
      const path = posix.join(folder, runbookFileName(facts.alert));
      await writeNew(
        workspacePath,
        path,
        skeletonOf({ ...facts, today: today() }),
      );
      logger.info(`Wrote the runbook of ${facts.alert} to ${path}`);
      output('path', path);
    },
  });
}

/** @throws InputError outside the workspace, ConflictError where a file is there */
async function writeNew(
  workspacePath: string,
  path: string,
  text: string,
): Promise<void> {
  const file = safeFile(workspacePath, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (isThere(error)) {
      throw new ConflictError(
        `'${path}' is there already; choose another folder, or remove it`,
      );
    }
    throw error;
  }
}

function safeFile(workspacePath: string, path: string): string {
  try {
    return resolveSafeChildPath(workspacePath, path);
  } catch {
    throw new InputError(`'${path}' leads out of the workspace`);
  }
}

function isThere(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'EEXIST'
  );
}
