import {
  Cursor,
  EscalationBook,
  MaintenanceWindow,
  PagingDefinitions,
  parseDefinitions,
  policyProblems,
  PolicyScope,
  Problem,
  readConfiguredMaintenances,
  readConfiguredPolicies,
  readDocuments,
  readSharedDefinitions,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { readDefinitionFiles } from './readDefinitionFiles';

/** All that decides whom to tell, from files and app-config; of files that name the same key the last counts, as in Backstage. */
export function readPagingRules(input: {
  readonly entityRef: string;
  readonly own: readonly string[];
  readonly shared: readonly string[];
  readonly config: readonly string[];
}): {
  readonly book: EscalationBook;
  readonly maintenances: readonly MaintenanceWindow[];
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[];
} {
  const own = parseDefinitions(readDefinitionFiles(input.own), {
    mode: 'tolerant',
  });
  const shared = readSharedDefinitions(readDefinitionFiles(input.shared));
  const configured = readConfig(input.config);
  const ofOwn = scoped(own.paging, file => ({
    kind: 'entity',
    entityRef: input.entityRef,
    file,
  }));
  const ofShared = scoped(shared.paging, file => ({ kind: 'shared', file }));
  const { fallback } = configured;
  return {
    book: {
      policies: [
        ...ofOwn.policies,
        ...ofShared.policies,
        ...configured.policies,
      ],
      ...(fallback !== undefined && { fallback }),
    },
    maintenances: [
      ...ofOwn.maintenances,
      ...ofShared.maintenances,
      ...configured.maintenances,
    ],
    problems: [
      ...[...own.problems, ...shared.problems]
        .filter(({ severity }) => severity === 'error')
        .map(formatProblem),
      ...configured.problems,
    ],
  };
}

/**
 * Escalation policies that are named and not there. Only with app-config is it known which there are, and even then files of a
 * system or an owner may hold more.
 */
export function findUnknownPolicies(
  slos: readonly SloDefinition[],
  paths: Pick<
    Parameters<typeof readPagingRules>[0],
    'own' | 'shared' | 'config'
  >,
): Problem[] {
  if (paths.config.length === 0) return [];
  const entityRef = 'component:default/this';
  const { book } = readPagingRules({ ...paths, entityRef });
  const { policies } = book;
  return policyProblems(slos, {
    policies,
    entity: { entityRef },
    are: 'some',
  });
}

function scoped(
  { policies, maintenances }: PagingDefinitions,
  scopeOf: (file: string) => PolicyScope,
) {
  return {
    policies: policies.map(({ file, ...policy }) => ({
      ...policy,
      scope: scopeOf(file),
    })),
    maintenances: maintenances.map(({ file, ...window }) => ({
      ...window,
      scope: scopeOf(file),
    })),
  };
}

/** Only what is written: values that come from the environment or other files are not looked up. */
function readConfig(paths: readonly string[]) {
  const read = readDefinitionFiles(paths).map(file => readDocuments(file));
  const alerting = read
    .flatMap(({ documents }) => documents)
    .map(({ value }) => new Cursor(value).at('slo').at('alerting'));
  const last = (key: string) =>
    alerting
      .map(each => each.at(key).value)
      .findLast(value => value !== undefined);
  const policies = readConfiguredPolicies(
    last('policies') ?? [],
    'slo.alerting.policies',
  );
  const maintenances = readConfiguredMaintenances(
    last('maintenance') ?? [],
    'slo.alerting.maintenance',
  );
  const fallback = last('fallback');
  return {
    policies: policies.ok ? policies.value : [],
    maintenances: maintenances.ok ? maintenances.value : [],
    fallback: typeof fallback === 'string' ? fallback : undefined,
    problems: [
      ...read.flatMap(({ problems }) => problems).map(formatProblem),
      ...(policies.ok ? [] : policies.error),
      ...(maintenances.ok ? [] : maintenances.error),
    ],
  };
}

function formatProblem({ file, line, path, message }: Problem): string {
  return `${file}:${line}: ${path ? `${path}: ` : ''}${message}`;
}
