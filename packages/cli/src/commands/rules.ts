import {
  Instant,
  parseDefinitions,
  printRules,
  readSharedDefinitions,
  RULE_NAMES,
  RULES_FORMATS,
  SloDefinition,
  toRules,
} from '@nines/backstage-plugin-slo-common';
import { ExitCode } from '../main';
import { oneOf } from '../oneOf';
import { parseCommandLine } from '../parseCommandLine';
import { readDefinitionFiles } from '../readDefinitionFiles';
import { formatText } from '../report/formatText';
import { printable } from '../report/printable';
import { summarise } from '../report/summarise';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

/**
 * `nines rules PATH…`: the SLOs as recording and alerting rules of Prometheus to standard output; problems, and what rules cannot
 * say, to standard error.
 */
export function rules(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseCommandLine(args, {
    format: { type: 'string', default: 'prometheus' },
    names: { type: 'string', default: 'native' },
    shared: { type: 'string', multiple: true, default: [] },
  });
  const format = oneOf('format', values.format, RULES_FORMATS);
  const names = oneOf('set of names', values.names, RULE_NAMES);
  if (positionals.length === 0) {
    throw new UsageError('A path to a file or folder is missing.');
  }
  const files = readDefinitionFiles(positionals);
  const parsed = parseDefinitions(files, {
    mode: 'tolerant',
    shared: readSharedDefinitions(readDefinitionFiles(values.shared)),
  });
  const report = summarise(parsed);
  if (report.problems.length > 0) {
    const hasColour = terminal.stderr.isTTY === true && !process.env.NO_COLOR;
    terminal.stderr.write(formatText(report, { files, hasColour }));
  }
  const at = Date.now() as Instant;
  const made = parsed.slos.map(slo => toRules(slo, { names, at }));
  for (const warning of new Set(made.flatMap(({ warnings }) => warnings))) {
    terminal.stderr.write(`${printable(warning)}\n`);
  }
  const groups = made.flatMap(({ groups: own }) => own);
  terminal.stdout.write(
    printRules(groups, { format, name: nameOf(parsed.slos) }),
  );
  return report.summary.errors > 0 ? 1 : 0;
}

/** Of a `PrometheusRule`: the service where there is one only. */
function nameOf(slos: readonly SloDefinition[]): string {
  const services = new Set(slos.map(({ service }) => service));
  return services.size === 1 ? `slo-${[...services][0]}` : 'slo';
}
