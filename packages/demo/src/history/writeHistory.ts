import { createBlocks } from '@nines/testbed';
import { SERVICES } from '../world/services';
import { World } from '../world/World';
import { toOpenMetrics } from '../world/toOpenMetrics';

const PIECE_MINUTES = 8 * 60;
const EVERY_MINUTE_FOR = 3 * 24 * 60;
/** Below the five minutes that still count as watched. */
const STEP_BEFORE = 3;

/** Minutes of a piece at which the example services were scraped: every minute of late, every third one before. */
function scrapesOf(from: number, to: number, bornAt: number): number[] {
  const step = from < bornAt - EVERY_MINUTE_FOR ? STEP_BEFORE : 1;
  const minutes: number[] = [];
  for (let minute = from; minute < to; minute += step) minutes.push(minute);
  return minutes;
}

/** Writes the example organisation's history, up to its birth, as blocks that Prometheus reads. */
export async function writeHistory(options: {
  bornAt: number;
  dataFolder: string;
}): Promise<void> {
  const { bornAt, dataFolder } = options;
  const world = new World(SERVICES, bornAt);
  const first = World.firstMinute(bornAt);
  for (let from = first; from < bornAt; from += PIECE_MINUTES) {
    const to = Math.min(from + PIECE_MINUTES, bornAt);
    const rounds = scrapesOf(from, to, bornAt).map(minute => {
      const at = minute * 60_000;
      return { at, readings: world.readAt(at) };
    });
    await createBlocks(toOpenMetrics(rounds), dataFolder);
  }
}
