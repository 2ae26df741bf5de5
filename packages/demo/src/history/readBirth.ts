import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVICES } from '../world/services';

/** Changes when the example organisation's story does: counters that were told before would not go on in the new one. */
const STORY = createHash('sha256')
  .update(JSON.stringify(SERVICES))
  .digest('hex')
  .slice(0, 16);

/**
 * The minute of the demo's first start: everything in the example organisation is told relative to it.
 *
 * @throws Error when what is kept there was told by another story
 */
export async function readBirth(
  dataFolder: string,
  now: number,
): Promise<{ bornAt: number; isFirst: boolean }> {
  const file = join(dataFolder, 'first-start.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept === undefined) {
    const bornAt = Math.floor(now / 60_000);
    await mkdir(dataFolder, { recursive: true });
    await writeFile(file, JSON.stringify({ bornAt, story: STORY }));
    return { bornAt, isFirst: true };
  }
  const { bornAt, story } = JSON.parse(kept);
  if (!Number.isInteger(bornAt) || story !== STORY) {
    throw new Error(
      `The example traffic has changed since ${dataFolder} was made; begin anew: npm start -- --fresh`,
    );
  }
  return { bornAt, isFirst: false };
}
