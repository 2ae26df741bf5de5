import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { findProgram } from '../process/findProgram';

/**
 * Writes history into a data folder of Prometheus, by `promtool tsdb create-blocks-from openmetrics`. promtool reads its input
 * once for every block in it, so hand a month over in pieces of a day (it is a twelfth of the work), or ask for long blocks.
 *
 * @param text - an OpenMetrics exposition with times, ending in `# EOF`
 * @param blockHours - how much one block may span; it is built in memory. Default: 2.
 */
export async function createBlocks(
  text: Iterable<string>,
  dataFolder: string,
  blockHours = 2,
): Promise<void> {
  const command = findProgram(['promtool'], 'prometheus');
  const folder = await mkdtemp(join(tmpdir(), 'nines-blocks-'));
  try {
    await mkdir(dataFolder, { recursive: true });
    const file = join(folder, 'history.om');
    await pipeline(Readable.from(text), createWriteStream(file));
    const args = ['tsdb', 'create-blocks-from', 'openmetrics'];
    args.push(`--max-block-duration=${blockHours}h`);
    await promisify(execFile)(command, [...args, file, dataFolder]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
