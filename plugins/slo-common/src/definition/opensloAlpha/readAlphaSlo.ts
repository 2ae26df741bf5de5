import { MINUTE_MS, Millis, Ratio, toRatio } from '../../units';
import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { ImportOptions } from '../Importer';
import { toObjectiveId } from '../openslo/toObjectiveId';
import { Objective, SloDefinition } from '../types';
import { readAlphaIndicator } from './readAlphaIndicator';
import { readAlphaWindow } from './readAlphaWindow';

type Source = {
  readonly document: SourceDocument;
  readonly report: DocumentReport;
  readonly options: ImportOptions;
};

/** Reads an SLO that is known to follow the rules; nothing where it cannot be measured, which is reported. */
export function readAlphaSlo(
  root: Cursor,
  { document, report, options }: Source,
): SloDefinition | undefined {
  const spec = root.at('spec');
  const metadata = root.at('metadata');
  const name = metadata.at('name').text;
  const [at] = spec.at('timeWindows').items();
  const window = readAlphaWindow(at, report, options);
  const objectives = readObjectives(spec, report, options);
  const service = spec.at('service').text;
  if (!window || !objectives || name === undefined || service === undefined) {
    return undefined;
  }
  const displayName = metadata.at('displayName').text;
  const description = spec.at('description').text;
  return {
    name,
    ...(displayName !== undefined && { displayName }),
    ...(description !== undefined && { description }),
    service,
    labels: {},
    annotations: {},
    window,
    method: isSliced(spec) ? 'Timeslices' : 'Occurrences',
    composite: false,
    grouping: [],
    objectives,
    alertConditions: [],
    origin: {
      format: 'openslo',
      file: document.file,
      line: document.line,
      document: document.index,
      ...(document.url !== undefined && { url: document.url }),
    },
  };
}

function readObjectives(
  spec: Cursor,
  report: DocumentReport,
  options: ImportOptions,
): readonly Objective[] | undefined {
  const ids = new Set<string>();
  const objectives = spec
    .at('objectives')
    .items()
    .map((at, index) => {
      const displayName = at.at('displayName').text;
      const id = toObjectiveId(displayName, index);
      if (ids.has(id)) reportSameId(at, id, report);
      ids.add(id);
      const indicator = readAlphaIndicator(spec, at, report);
      const target = readTarget(at.at('target'), report, options);
      if (!indicator || target === undefined) return undefined;
      return {
        id,
        ...(displayName !== undefined && { displayName }),
        target,
        indicator,
        ...(isSliced(spec) && { slices: slicesOf(at) }),
        weight: 1,
      };
    })
    .filter(objective => objective !== undefined);
  if (isSliced(spec)) {
    report.loss({
      path: spec.at('budgetingMethod').path,
      kind: 'assumed',
      message:
        'A slice is one minute; this version of OpenSLO has no field for it.',
    });
  }
  const hasAll = objectives.length === spec.at('objectives').items().length;
  return hasAll && !report.hasErrors ? objectives : undefined;
}

/** V8: a target that is 1 in the decimals that are kept leaves no budget. */
function readTarget(
  { value, path }: Cursor,
  report: DocumentReport,
  { verdict }: ImportOptions,
): Ratio | undefined {
  const target = toRatio(Number(value));
  if (target < 1) return target;
  report.problem({
    path,
    rule: 'V8',
    severity: verdict === 'portal' ? 'error' : 'warning',
    message:
      'target leaves no error budget: it is 1 in the 9 decimals that are kept.',
    hint: 'Write fewer nines, such as 0.99999.',
  });
  return undefined;
}

function slicesOf(objective: Cursor) {
  return {
    length: MINUTE_MS as Millis,
    target: toRatio(Number(objective.at('timeSliceTarget').value)),
  };
}

function isSliced(spec: Cursor): boolean {
  return spec.at('budgetingMethod').value === 'Timeslices';
}

function reportSameId(at: Cursor, id: string, report: DocumentReport): void {
  report.problem({
    path: at.at('displayName').path,
    rule: 'V6',
    message: `Another objective has the id "${id}" too, which comes from displayName or its place.`,
    hint: 'Give each objective a displayName of its own.',
  });
}
