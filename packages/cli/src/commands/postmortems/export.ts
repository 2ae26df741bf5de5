import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf } from '../../codeOf';
import { ExitCode } from '../../main';
import { oneOf } from '../../oneOf';
import { parseCommandLine } from '../../parseCommandLine';
import { portalClient, reasonOf } from '../../postmortems/portalClient';
import { printable } from '../../report/printable';
import { Terminal } from '../../Terminal';
import { UsageError } from '../../UsageError';

/** `nines postmortems export ID… --from URL --out DIR`: postmortems of a portal as files. Answers 1 where one could not be had. */
export async function exportPostmortems(
  args: string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parseCommandLine(args, {
    from: { type: 'string' },
    'token-env': { type: 'string' },
    out: { type: 'string' },
    as: { type: 'string', default: 'markdown' },
    audience: { type: 'string', default: 'internal' },
  });
  const format = oneOf('form', values.as, ['markdown', 'json', 'html']);
  const audience = oneOf('audience', values.audience, ['internal', 'external']);
  const { from, out } = values;
  if (from === undefined || out === undefined || positionals.length === 0) {
    throw new UsageError(
      'Say which and where: "nines postmortems export ID --from https://portal.example/api/postmortems --out DIR".',
    );
  }
  const client = portalClient(from, values['token-env']);
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new UsageError(`Cannot make "${out}": ${codeOf(error)}.`);
  }
  let failed = false;
  for (const id of positionals) {
    try {
      const file = await client.exportPostmortem(id, { format, audience });
      const path = join(out, basename(file.fileName));
      writeFileSync(path, file.text);
      terminal.stdout.write(`${printable(path)}\n`);
    } catch (error) {
      failed = true;
      terminal.stderr.write(
        `nines: ${printable(`${id}: ${reasonOf(error)}`)}\n`,
      );
    }
  }
  return failed ? 1 : 0;
}
