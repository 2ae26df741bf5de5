import { RUNBOOK_ANNOTATION } from '../../annotations';
import { formatShorthand, toRatio } from '../../units';
import { Cursor, DocumentReport, isMap, SourceDocument } from '../documents';
import { ImportOptions } from '../Importer';
import { SloDefinition } from '../types';
import { readSlothIndicator } from './readSlothIndicator';
import { SlothSpelling } from './SlothSpelling';

/** The parts of a document that one SLO is read from. */
export type SlothSource = {
  readonly document: SourceDocument;
  readonly service: Cursor;
  readonly spelling: SlothSpelling;
};

/**
 * Reads one of `slos` once it is known to follow the rules. Its name is Sloth's id, `<service>-<name>`, since a name alone is
 * unique in its service only.
 */
export function readSlothSlo(
  slo: Cursor,
  { document, service, spelling }: SlothSource,
  report: DocumentReport,
  options: ImportOptions,
): SloDefinition | undefined {
  const serviceName = service.at('service').text;
  const name = slo.at('name').text;
  const objective = slo.at('objective').value;
  const found = readSlothIndicator(slo.at('sli'), spelling, report);
  if (serviceName === undefined || name === undefined || !found) {
    return undefined;
  }
  const description = slo.at('description').text;
  return {
    name: slothId(serviceName, name),
    displayName: name,
    ...(description && { description }),
    service: serviceName,
    labels: readLabels(service.at('labels'), slo.at('labels')),
    annotations: readRunbook(slo.at('alerting')),
    window: {
      kind: 'rolling',
      length: options.defaultPeriod,
      text: formatShorthand(options.defaultPeriod),
    },
    method: 'Occurrences',
    composite: false,
    grouping: found.grouping,
    objectives: [
      {
        id: '0',
        target: toRatio(Number(objective) / 100),
        indicator: found.indicator,
        weight: 1,
      },
    ],
    alertConditions: [],
    origin: {
      format: 'sloth',
      file: document.file,
      line: document.locate(slo.path).line,
      document: document.index,
      ...(document.url !== undefined && { url: document.url }),
    },
  };
}

/** The id that Sloth gives an SLO. */
export function slothId(service: string, name: string): string {
  return `${service}-${name}`;
}

/** Labels of the service, overridden by those of the SLO. */
function readLabels(
  ...maps: readonly Cursor[]
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    maps.flatMap(({ value }) =>
      isMap(value)
        ? Object.entries(value).map(([key, text]) => [key, [String(text)]])
        : [],
    ),
  );
}

/** Alerts mostly carry the link to their runbook under one of two names. */
function readRunbook(alerting: Cursor): Readonly<Record<string, string>> {
  const annotations = alerting.at('annotations');
  const runbook =
    annotations.at('runbook_url').text ?? annotations.at('runbook').text;
  return runbook ? { [RUNBOOK_ANNOTATION]: runbook } : {};
}
