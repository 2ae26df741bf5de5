import { z } from 'zod/v4';
import { Result } from '../../units';
import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { checkShape } from '../openslo/checkShape';
import { Problem } from '../Problem';
import { MAINTENANCE_KIND, maintenanceSchema } from './maintenanceSchema';
import {
  MaintenanceDefinition,
  PolicyDefinition,
  ReadPaging,
} from './PagingDefinitions';
import { POLICY_KIND, policySchema } from './policySchema';
import {
  FieldProblem,
  toMaintenance,
  toMatchingMaintenance,
  toPolicy,
} from './toPaging';

/** Whether a document is meant to be an escalation policy or a maintenance window. */
export function isPaging({ value }: SourceDocument): boolean {
  const kind = new Cursor(value).at('kind').value;
  return kind === POLICY_KIND || kind === MAINTENANCE_KIND;
}

/**
 * Reads policies and maintenance windows. Of one name the first counts.
 *
 * @param options - `isForAll`: their place lets them touch all alerts, so a maintenance has to say which it means.
 */
export function readPaging(
  documents: readonly SourceDocument[],
  options: { readonly isForAll?: true } = {},
): ReadPaging {
  const policies = new Map<string, PolicyDefinition>();
  const maintenances = new Map<string, MaintenanceDefinition>();
  const problems: Problem[] = [];
  for (const document of documents) {
    const root = new Cursor(document.value);
    const kind = root.at('kind').text;
    const name = root.at('metadata').at('name').text;
    const about = { kind, ...(name !== undefined && { name }) };
    const report = new DocumentReport(document, about);
    if (kind === POLICY_KIND) {
      add(policies, readOne(root, policySchema, toPolicy, report), {
        document,
        report,
      });
    } else {
      add(
        maintenances,
        readOne(
          root,
          maintenanceSchema,
          options.isForAll ? toMatchingMaintenance : toMaintenance,
          report,
        ),
        { document, report },
      );
    }
    problems.push(...report.problems);
  }
  return {
    policies: [...policies.values()],
    maintenances: [...maintenances.values()],
    problems,
  };
}

type Document<Spec> = {
  readonly metadata: { readonly name: string; readonly description?: string };
  readonly spec: Spec;
};

function readOne<Spec, Value>(
  root: Cursor,
  schema: z.ZodType<Document<Spec>>,
  convert: (name: string, spec: Spec) => Result<Value, FieldProblem>,
  report: DocumentReport,
): Value | undefined {
  const schemas = { strict: schema, tolerant: schema };
  const data = checkShape(root, schemas, { mode: 'strict', report });
  if (!data) return undefined;
  const { name, ...described } = data.metadata;
  const result = convert(name, { ...described, ...data.spec });
  if (result.ok) return result.value;
  const { field, rule, message } = result.error;
  report.problem({ path: field ? ['spec', field] : ['spec'], rule, message });
  return undefined;
}

function add<Value extends { readonly name: string }>(
  known: Map<string, Value & { file: string }>,
  value: Value | undefined,
  { document, report }: { document: SourceDocument; report: DocumentReport },
): void {
  if (!value) return;
  const { file } = document;
  const before = known.get(value.name);
  if (!before) {
    known.set(value.name, { ...value, file });
    return;
  }
  report.problem({
    path: ['metadata', 'name'],
    rule: 'P6',
    message: `The name "${value.name}" is taken: ${before.file} has it first.`,
    hint: 'Give it another name.',
  });
}
