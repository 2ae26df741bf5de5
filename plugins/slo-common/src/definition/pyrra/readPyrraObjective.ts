import { RUNBOOK_ANNOTATION } from '../../annotations';
import { parsePrometheusDuration, toRatio } from '../../units';
import { Cursor, DocumentReport, isMap, SourceDocument } from '../documents';
import { SloDefinition } from '../types';
import { readPyrraIndicator } from './readPyrraIndicator';

/** Labels and annotations with this prefix go to rules and alerts, without it. */
const PREFIX = 'pyrra.dev/';

/** Where a label names the service, the first that is there. */
const SERVICE_LABELS = [
  'pyrra.dev/service',
  'service',
  'app.kubernetes.io/name',
];

/** Reads an objective once it is known to follow the rules. */
export function readPyrraObjective(
  root: Cursor,
  document: SourceDocument,
  report: DocumentReport,
): SloDefinition | undefined {
  const metadata = root.at('metadata');
  const spec = root.at('spec');
  const name = metadata.at('name').text;
  const window = parsePrometheusDuration(spec.at('window').text ?? '');
  const found = readPyrraIndicator(spec.at('indicator'));
  if (name === undefined || !window.ok || !found) return undefined;
  const description = spec.at('description').text;
  return {
    name,
    ...(description && { description }),
    service: readService(metadata, name, report),
    labels: Object.fromEntries(
      prefixed(metadata.at('labels')).map(([key, text]) => [key, [text]]),
    ),
    annotations: readAnnotations(metadata.at('annotations')),
    window: {
      kind: 'rolling',
      length: window.value,
      text: spec.at('window').text ?? '',
    },
    method: 'Occurrences',
    composite: false,
    grouping: found.grouping,
    objectives: [
      {
        id: '0',
        target: toRatio(Number(spec.at('target').value) / 100),
        indicator: found.indicator,
        weight: 1,
      },
    ],
    alertConditions: [],
    origin: {
      format: 'pyrra',
      file: document.file,
      line: document.line,
      document: document.index,
      ...(document.url !== undefined && { url: document.url }),
    },
  };
}

function readService(
  metadata: Cursor,
  name: string,
  report: DocumentReport,
): string {
  const labels = metadata.at('labels');
  for (const label of SERVICE_LABELS) {
    const service = labels.at(label).text;
    if (service) return service;
  }
  report.loss({
    path: metadata.at('name').path,
    kind: 'assumed',
    message: `The service is "${name}", as the objective; Pyrra knows none. A label "pyrra.dev/service" names it.`,
  });
  return name;
}

function readAnnotations(
  annotations: Cursor,
): Readonly<Record<string, string>> {
  const own = Object.fromEntries(prefixed(annotations));
  const runbook = own.runbook_url ?? own.runbook;
  return runbook ? { ...own, [RUNBOOK_ANNOTATION]: runbook } : own;
}

function prefixed({ value }: Cursor): readonly (readonly [string, string])[] {
  return Object.entries(isMap(value) ? value : {})
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, text]) => [key.slice(PREFIX.length), String(text)]);
}

/** Labels and annotations of the object that {@link readPyrraObjective} does not keep. */
export function unusedKeys(texts: Cursor): readonly string[] {
  const used = SERVICE_LABELS.find(label => texts.at(label).text);
  return Object.keys(isMap(texts.value) ? texts.value : {}).filter(
    key => !key.startsWith(PREFIX) && key !== used,
  );
}
