// Says what a long step is doing and for how long, on standard error, so that standard output stays the command's own.

const HEARTBEAT_MS = 10_000;

const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs `work`; announces it, repeats every ten seconds that it goes on, and says how long it took. */
export async function step(title, work) {
  const start = Date.now();
  say(`▸ ${title} …`);
  const heartbeat = setInterval(
    () => say(`  … ${title}: ${seconds(start)} so far`),
    HEARTBEAT_MS,
  );
  try {
    const value = await work();
    say(`✔ ${title} (${seconds(start)})`);
    return value;
  } catch (error) {
    say(`✖ ${title} failed after ${seconds(start)}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
