import { Cursor, DocumentReport } from '../documents';
import { hasWindowPlaceholder, parsePromql } from '../../promql';
import { Verdict } from '../parse';
import { SlothSpelling } from './SlothSpelling';

type RuleOptions = {
  readonly spelling: SlothSpelling;
  readonly report: DocumentReport;
  readonly verdict: Verdict;
};

/** T5, T15 of the document, and all rules of each SLO. */
export function checkService(service: Cursor, options: RuleOptions): void {
  checkPlugins(service.at(options.spelling.sloPlugins), options.report);
  const seen = new Set<string>();
  for (const slo of service.at('slos').items()) {
    checkSlo(slo, options);
    const name = slo.at('name');
    if (name.text !== undefined && seen.has(name.text)) {
      options.report.problem({
        path: name.path,
        rule: 'T5',
        message: `A second SLO of this service is named "${name.text}".`,
        hint: 'Give each SLO of a service a name of its own.',
      });
    }
    if (name.text !== undefined) seen.add(name.text);
  }
}

function checkSlo(slo: Cursor, options: RuleOptions): void {
  const { report } = options;
  checkPlugins(slo.at('plugins'), report);
  checkIndicator(slo.at('sli'), options);
  checkAlerting(slo, options);
  const objective = slo.at('objective');
  if (objective.value === 100) {
    report.problem({
      path: objective.path,
      rule: 'T7',
      severity: 'warning',
      message:
        'An objective of 100 leaves no error budget: any bad event exhausts it.',
      hint: 'Write the highest percentage that still allows for a failure, such as 99.99.',
    });
  }
}

function checkIndicator(sli: Cursor, options: RuleOptions): void {
  const { report, spelling } = options;
  const kinds = sli.present('events', 'raw', 'plugin');
  if (sli.value !== undefined && kinds.length !== 1) {
    const found = kinds.length === 0 ? 'none' : kinds.join(' and ');
    report.problem({
      path: sli.path,
      rule: 'T8',
      message: `An indicator has exactly one of events, raw and plugin; found ${found}.`,
    });
  }
  const errors = sli.at('events').at(spelling.errorQuery);
  const total = sli.at('events').at(spelling.totalQuery);
  if (errors.text !== undefined && errors.text.trim() === total.text?.trim()) {
    report.problem({
      path: total.path,
      rule: 'T9',
      message:
        'The queries of errors and total are the same; the ratio would always be 1.',
    });
  }
  const ratio = sli.at('raw').at(spelling.errorRatioQuery);
  [errors, total, ratio].forEach(query => checkQuery(query, report));
  checkPluginIndicator(sli.at('plugin'), options);
}

/** T10, T11: a query leaves its window open and is PromQL. */
function checkQuery(query: Cursor, report: DocumentReport): void {
  if (query.text === undefined) return;
  if (!hasWindowPlaceholder(query.text)) {
    report.problem({
      path: query.path,
      rule: 'T10',
      message:
        'The query has a fixed window; Sloth fills in the window itself.',
      hint: 'Write [{{.window}}] where a range is.',
    });
  }
  const parsed = parsePromql(query.text);
  if (!parsed.ok) {
    const { message, line, column } = parsed.error;
    report.problem({
      path: query.path,
      rule: 'T11',
      message: `The query is not PromQL: ${message} (its line ${line}, column ${column}).`,
    });
  }
}

/** T16: Sloth can run a plugin, Nines cannot. */
function checkPluginIndicator(
  plugin: Cursor,
  { report, verdict }: RuleOptions,
): void {
  if (plugin.value === undefined) return;
  const id = plugin.at('id').text ?? '';
  report.problem({
    path: plugin.path,
    rule: 'T16',
    severity: verdict === 'portal' ? 'error' : 'warning',
    message: `The plugin "${id}" is Go code that Sloth runs to make the query; it cannot be read here.`,
    hint: 'Run "sloth generate" and write the query that it makes as sli.raw or sli.events.',
  });
}

/** T12: alerts that fire have a name. */
function checkAlerting(slo: Cursor, { spelling, report }: RuleOptions): void {
  const alerting = slo.at('alerting');
  const isDisabled = [spelling.pageAlert, spelling.ticketAlert].every(
    alert => alerting.at(alert).at('disable').value === true,
  );
  if (slo.value === undefined || isDisabled || alerting.at('name').text) return;
  report.problem({
    path: alerting.value === undefined ? slo.path : alerting.at('name').path,
    rule: 'T12',
    message: 'The alerts have no name.',
    hint: 'Add alerting.name, or disable both alerts.',
  });
}

/** T15: a chain that replaces others is not empty. */
function checkPlugins(plugins: Cursor, report: DocumentReport): void {
  const replaces = plugins.at('overridePrevious').value === true;
  if (replaces && plugins.at('chain').items().length === 0) {
    report.problem({
      path: plugins.path,
      rule: 'T15',
      message:
        '"overridePrevious" with an empty chain leaves no plugin at all.',
      hint: 'Add plugins to "chain", or remove "overridePrevious".',
    });
  }
}
