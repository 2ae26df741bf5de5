import { formatShorthand } from '../../units';
import { Cursor, DocumentReport, isMap } from '../documents';
import { ImportOptions } from '../Importer';
import { SlothSpelling } from './SlothSpelling';

/** What an import of a service drops and assumes, once per document. */
export function reportServiceLosses(
  service: Cursor,
  { spelling, report }: { spelling: SlothSpelling; report: DocumentReport },
  options: ImportOptions,
): void {
  report.loss({
    path: service.at('slos').path,
    kind: 'assumed',
    message: `The window is ${formatShorthand(
      options.defaultPeriod,
    )}, rolling; Sloth takes it from its command line.`,
  });
  reportPlugins(service.at(spelling.sloPlugins), report);
}

/** What an import of one SLO drops and assumes. */
export function reportSloLosses(
  slo: Cursor,
  { spelling, report }: { spelling: SlothSpelling; report: DocumentReport },
): void {
  reportPlugins(slo.at('plugins'), report);
  const alerting = slo.at('alerting');
  for (const alert of [spelling.pageAlert, spelling.ticketAlert]) {
    const disable = alerting.at(alert).at('disable');
    if (disable.value === true) {
      report.loss({
        path: disable.path,
        kind: 'dropped',
        message: 'Alerts are not disabled here; route them to nobody instead.',
      });
    }
  }
  const alerts = ['', spelling.pageAlert, spelling.ticketAlert];
  const unused = alerts.flatMap(alert => {
    const part = alert === '' ? alerting : alerting.at(alert);
    const fields = part.present('name', 'labels', 'annotations');
    return fields.map(field => [alert, field].filter(Boolean).join('.'));
  });
  if (unused.length > 0) {
    report.loss({
      path: alerting.path,
      kind: 'dropped',
      message: `Not used, as no alert rules are generated: ${unused.join(
        ', ',
      )}. A link to a runbook is kept.`,
    });
  }
}

function reportPlugins(plugins: Cursor, report: DocumentReport): void {
  if (plugins.value === undefined) return;
  report.loss({
    path: plugins.path,
    kind: 'dropped',
    message:
      'Plugins change the rules that Sloth generates; there are none here.',
  });
}

/** What Kubernetes keeps of an object, and nobody asks for here. */
export function reportObjectLosses(root: Cursor, report: DocumentReport): void {
  const metadata = root.at('metadata');
  const fields = isMap(metadata.value) ? Object.keys(metadata.value) : [];
  const unused = [
    ...fields.map(field => metadata.at(field)),
    ...root.present('status').map(field => root.at(field)),
  ];
  for (const { path } of unused) {
    report.loss({
      path,
      kind: 'dropped',
      message: 'This belongs to the Kubernetes object, not to its SLOs.',
    });
  }
}
