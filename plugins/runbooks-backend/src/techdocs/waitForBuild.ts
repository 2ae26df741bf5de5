/** Lines of a build's log that are kept of it. */
const MAX_LINES = 5;
/** Characters of an event that are looked at. */
const MAX_EVENT = 100_000;

/** Reads the events of a build until it ends, and closes the stream. */
export async function waitForBuild(
  response: Response,
): Promise<{ failure?: string }> {
  const decoder = new TextDecoder();
  const log: string[] = [];
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest = (rest + decoder.decode(chunk, { stream: true })).slice(-MAX_EVENT);
    const events = rest.split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    for (const text of events) {
      const { event, data } = readEvent(text);
      if (event === 'finish') return {};
      if (event === 'error') return { failure: explain(data, log) };
      if (event === 'log') log.push(readText(data));
    }
  }
  return { failure: explain('TechDocs ended the build without a word', log) };
}

function readEvent(text: string): { event: string; data: string } {
  const field = (name: string) =>
    text
      .split(/\r?\n/)
      .filter(line => line.startsWith(`${name}:`))
      .map(line => line.slice(name.length + 1).trim())
      .join('\n');
  return { event: field('event'), data: field('data') };
}

function explain(data: string, log: readonly string[]): string {
  const last = log.slice(-MAX_LINES).map(line => line.slice(0, 300));
  return [readText(data).slice(0, 500), ...last].join(' | ');
}

/** TechDocs sends JSON strings. */
function readText(data: string): string {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'string' ? value : JSON.stringify(value);
  } catch {
    return data;
  }
}
