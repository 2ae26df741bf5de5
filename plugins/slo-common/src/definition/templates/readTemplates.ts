import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { checkShape } from '../openslo/checkShape';
import { OpenSloObject } from '../openslo/OpenSloObject';
import { readOpenSlo } from '../openslo/readOpenSlo';
import { Problem } from '../Problem';
import { fillIn } from './fillIn';
import { FleetTemplate } from './FleetTemplate';
import { templateSchema } from './templateSchema';
import { toSloDocument } from './toSloDocument';

/** Templates without errors, and what is wrong with the others. @public */
export type ReadTemplates = {
  readonly templates: readonly FleetTemplate[];
  readonly problems: readonly Problem[];
};

/** Stands for whatever an entity may hold while a template is checked by itself. */
const SAMPLE = 'sample';

/**
 * Reads the template documents of the shared location, each checked with sample values, so that what is wrong shows once
 * and not on every entity.
 *
 * @param shared - OpenSLO objects in which their references are looked up.
 */
export function readTemplates(
  documents: readonly SourceDocument[],
  shared: readonly OpenSloObject[],
): ReadTemplates {
  const read = documents.map(document => readTemplate(document, shared));
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readTemplate(
  document: SourceDocument,
  shared: readonly OpenSloObject[],
): {
  readonly template?: FleetTemplate;
  readonly problems: readonly Problem[];
} {
  const root = new Cursor(document.value);
  const kind = root.at('kind').text;
  const name = root.at('metadata').at('name').text;
  const report = new DocumentReport(document, {
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && { name }),
  });
  const schemas = { strict: templateSchema, tolerant: templateSchema };
  const data = checkShape(root, schemas, { mode: 'strict', report });
  if (!data) return { problems: report.problems };
  const template: FleetTemplate = {
    name: data.metadata.name,
    filter: data.spec.filter,
    slo: data.spec.slo,
    document,
  };
  const problems = [...report.problems, ...checkSlo(template, shared, report)];
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  return { ...(!hasErrors && { template }), problems };
}

function checkSlo(
  template: FleetTemplate,
  shared: readonly OpenSloObject[],
  report: DocumentReport,
): readonly Problem[] {
  const filled = fillIn(template.slo, expression =>
    expression.startsWith('entity.') ? SAMPLE : undefined,
  );
  if (!filled.ok) {
    for (const { path, message } of filled.error) {
      report.problem({ path: ['spec', 'slo', ...path], rule: 'G2', message });
    }
    return report.problems;
  }
  const sample = toSloDocument(template, filled.value, SAMPLE);
  const { problems } = readOpenSlo([sample], {
    mode: 'tolerant',
    verdict: 'portal',
    shared,
  });
  return problems.map(problem => inTemplate(problem));
}

/** Paths of the SLO as paths of the template around it. */
export function inTemplate(problem: Problem): Problem {
  const path = problem.path ? `spec.slo.${problem.path}` : 'spec.slo';
  return { ...problem, path };
}
