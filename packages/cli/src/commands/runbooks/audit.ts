import { auditRunbooks } from '../../audit/auditRunbooks';
import { readAlertRules } from '../../audit/readAlertRules';
import { ExitCode } from '../../main';
import { oneOf } from '../../oneOf';
import { parseCommandLine, spreadOptions } from '../../parseCommandLine';
import { readDay } from '../../readDay';
import { readDefinitionFiles } from '../../readDefinitionFiles';
import { readRunbooks } from '../../readRunbooks';
import { formatAudit } from '../../report/formatAudit';
import { printable } from '../../report/printable';
import { Terminal } from '../../Terminal';
import { UsageError } from '../../UsageError';

/**
 * `nines runbooks audit --rules PATH… --runbooks PATH…`: both dead ends between alerts and runbooks, and the state of these, to standard
 * output. Answers 1 where an alert's link is dead, a critical alert has no runbook, or a file cannot be read.
 */
export function audit(args: string[], terminal: Terminal): ExitCode {
  const spread = spreadOptions(args, ['--rules', '--runbooks']);
  const { values, positionals } = parseCommandLine(spread, {
    rules: { type: 'string', multiple: true, default: [] },
    runbooks: { type: 'string', multiple: true, default: [] },
    sections: {
      type: 'string',
      default: 'meaning,impact,diagnosis,mitigation',
    },
    'any-level': { type: 'boolean', default: false },
    prefix: { type: 'boolean', default: false },
    at: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  const format = oneOf('format', values.format, ['text', 'json']);
  const today = readDay(values.at);
  if (values.runbooks.length === 0 || positionals.length > 0) {
    throw new UsageError(
      'Say where the runbooks are: "--runbooks docs/runbooks".',
    );
  }
  const read = readAlertRules(readDefinitionFiles(values.rules));
  for (const { file, line, message } of read.unreadable) {
    terminal.stderr.write(`${printable(`${file}:${line}: ${message}`)}\n`);
  }
  const result = auditRunbooks({
    pages: readRunbooks(values.runbooks),
    ...(values.rules.length > 0 && { rules: read.rules }),
    sections: {
      names: readNames(values.sections),
      isAnyLevel: values['any-level'],
      isPrefix: values.prefix,
    },
    today,
  });
  terminal.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ at: today, ...result }, null, 2)}\n`
      : formatAudit(result, { today }),
  );
  const { alerts } = result;
  const isDead =
    alerts !== undefined &&
    alerts.deadLinks.length +
      alerts.deadAnchors.length +
      alerts.criticalWithoutRunbook.length >
      0;
  return isDead || read.unreadable.length > 0 ? 1 : 0;
}

function readNames(text: string): string[] {
  const names = text
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  if (names.length > 0) return names;
  throw new UsageError('Name sections: "--sections symptoms,diagnosis".');
}
