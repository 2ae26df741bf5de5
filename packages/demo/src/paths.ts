import { join, resolve } from 'node:path';

/** Root of the repository. */
export const ROOT = resolve(__dirname, '../../..');

/** What the demo keeps between two starts. */
export const DATA = join(ROOT, '.data');
