import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  runbookFileName,
  skeletonOf,
} from '@nines/backstage-plugin-runbooks-common';
import { codeOf } from '../../codeOf';
import { isEntityRef } from '../../isEntityRef';
import { ExitCode } from '../../main';
import { parseCommandLine } from '../../parseCommandLine';
import { readDay } from '../../readDay';
import { Terminal } from '../../Terminal';
import { UsageError } from '../../UsageError';

/** `nines runbooks new ALERT`: the skeleton of a runbook, to standard output or to a file that is not there yet. */
export function begin(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseCommandLine(args, {
    title: { type: 'string' },
    entity: { type: 'string' },
    owner: { type: 'string' },
    slo: { type: 'string' },
    out: { type: 'string' },
    at: { type: 'string' },
  });
  const [alert, ...more] = positionals;
  if (!alert?.trim() || more.length > 0) {
    throw new UsageError(
      'Name one alert: "nines runbooks new CheckoutBurnPage".',
    );
  }
  const text = skeletonOf({
    alert,
    ...(values.title && { title: values.title }),
    ...(values.slo && { slo: values.slo }),
    ...readRef('entity', values.entity, 'component:default/checkout'),
    ...readRef('owner', values.owner, 'group:default/payments'),
    today: readDay(values.at),
  });
  if (values.out === undefined) {
    terminal.stdout.write(text);
  } else {
    const file = writeNew(values.out, { name: runbookFileName(alert), text });
    terminal.stderr.write(`Wrote ${file}; write what its TODOs ask for.\n`);
  }
  return 0;
}

function readRef(
  option: 'entity' | 'owner',
  ref: string | undefined,
  example: string,
): { entityRef?: string; owner?: string } {
  if (ref === undefined) return {};
  if (!isEntityRef(ref)) {
    throw new UsageError(
      `"${ref}" is no entity; write "--${option} ${example}".`,
    );
  }
  return option === 'entity' ? { entityRef: ref } : { owner: ref };
}

/** A folder gets a file named after the alert. @throws UsageError where something is there already */
function writeNew(
  out: string,
  { name, text }: { readonly name: string; readonly text: string },
): string {
  const isFolder =
    /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  const file = isFolder ? join(out, name) : out;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new UsageError(`Cannot make "${dirname(file)}": ${codeOf(error)}.`);
  }
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      codeOf(error) === 'EEXIST'
        ? `"${file}" is there already; it is left as it is.`
        : `Cannot write "${file}": ${codeOf(error)}.`,
    );
  }
  return file;
}
