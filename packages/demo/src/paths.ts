import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** Root of the repository. */
export const ROOT = join(resolvePackagePath('@nines/demo'), '../..');

/** What the demo keeps between two starts. */
export const DATA = join(ROOT, '.data');
