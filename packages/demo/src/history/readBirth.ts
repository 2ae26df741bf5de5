import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA } from '../paths';

const FILE = join(DATA, 'first-start.json');

/** The minute of the demo's first start: everything in the example organisation is told relative to it. */
export async function readBirth(
  now: number,
): Promise<{ bornAt: number; isFirst: boolean }> {
  try {
    const { bornAt } = JSON.parse(await readFile(FILE, 'utf8'));
    if (Number.isInteger(bornAt)) return { bornAt, isFirst: false };
  } catch {
    // the first start
  }
  const bornAt = Math.floor(now / 60_000);
  await mkdir(DATA, { recursive: true });
  await writeFile(FILE, JSON.stringify({ bornAt }));
  return { bornAt, isFirst: true };
}
