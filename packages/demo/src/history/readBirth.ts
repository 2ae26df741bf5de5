import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The minute of the demo's first start: everything in the example organisation is told relative to it. */
export async function readBirth(
  dataFolder: string,
  now: number,
): Promise<{ bornAt: number; isFirst: boolean }> {
  const file = join(dataFolder, 'first-start.json');
  try {
    const { bornAt } = JSON.parse(await readFile(file, 'utf8'));
    if (Number.isInteger(bornAt)) return { bornAt, isFirst: false };
  } catch {
    // the first start
  }
  const bornAt = Math.floor(now / 60_000);
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, JSON.stringify({ bornAt }));
  return { bornAt, isFirst: true };
}
