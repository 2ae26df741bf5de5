import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { SERVICES } from '../world/services';
import { World } from '../world/World';
import { toOpenMetrics } from '../world/toOpenMetrics';

const CHUNK_MINUTES = 24 * 60;

/**
 * Writes the example organisation's history as blocks that Prometheus reads, one scrape a minute from the first minute up to
 * `bornAt`. promtool reads its input once for every two hours in it, so a day at a time is a twelfth of the work of a month.
 */
export async function writeHistory(options: {
  bornAt: number;
  folder: string;
}): Promise<void> {
  const { bornAt, folder } = options;
  const world = new World(SERVICES, bornAt);
  const work = await mkdtemp(join(tmpdir(), 'nines-history-'));
  await mkdir(folder, { recursive: true });
  try {
    const first = World.firstMinute(bornAt);
    for (let from = first; from < bornAt; from += CHUNK_MINUTES) {
      const minutes = Math.min(CHUNK_MINUTES, bornAt - from);
      const rounds = Array.from({ length: minutes }, (_, index) => {
        const at = (from + index) * 60_000;
        return { at, readings: world.readAt(at) };
      });
      const file = join(work, 'day.om');
      const text = Readable.from(toOpenMetrics(rounds));
      await pipeline(text, createWriteStream(file));
      await promisify(execFile)('promtool', [
        ...['tsdb', 'create-blocks-from', 'openmetrics'],
        ...[file, folder],
      ]);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
