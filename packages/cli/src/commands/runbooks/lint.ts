import {
  lintRunbook,
  WireFinding,
} from '@nines/backstage-plugin-runbooks-common';
import { LinkResolver } from '../../linkResolver';
import { ExitCode } from '../../main';
import { parseCommandLine } from '../../parseCommandLine';
import { readDay } from '../../readDay';
import { pageName, readRunbooks, RunbookPage } from '../../readRunbooks';
import { Reported } from '../../report/Report';
import { summarise } from '../../report/summarise';
import { readFormat, writeReport } from '../../report/writeReport';
import { Terminal } from '../../Terminal';
import { UsageError } from '../../UsageError';

/** Lists of pages, unless somebody names them. */
const LISTS = /^(?:index|readme)$/i;

/** `nines runbooks lint PATH…`: what is wrong with runbooks, to standard output. */
export function lint(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseCommandLine(args, {
    strict: { type: 'boolean', default: false },
    at: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  const format = readFormat(values.format);
  const today = readDay(values.at);
  if (positionals.length === 0) {
    throw new UsageError('A path to a runbook or folder is missing.');
  }
  const pages = readRunbooks(positionals, path => !LISTS.test(pageName(path)));
  if (pages.length === 0) {
    terminal.stderr.write(
      `nines: No runbooks are in ${positionals.join(', ')}.\n`,
    );
  }
  const links = new LinkResolver(positionals);
  const problems = pages.flatMap(page =>
    lintRunbook(page.document, {
      file: page.file,
      today,
      mode: values.strict ? 'strict' : 'standard',
      resolves: target => links.resolves(page.file, target),
    }).map(finding => toReported(finding, page)),
  );
  const report = summarise({
    problems,
    files: pages.length,
    documents: pages.length,
  });
  return writeReport(report, { format, files: pages, terminal });
}

function toReported(finding: WireFinding, page: RunbookPage): Reported {
  const { file, line, rule, level, message, text } = finding;
  const source = page.text.split(/\r?\n/, line).at(line - 1) ?? '';
  const [first] = text.split('\n');
  return {
    file,
    line,
    column: 1 + Math.max(0, source.indexOf(first)),
    document: 0,
    path: '',
    rule,
    severity: level,
    message,
    text,
  };
}
