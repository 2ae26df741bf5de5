import { Entity } from '@backstage/catalog-model';
import { ParsedDefinitions } from '../parse';
import { OpenSloObject } from '../openslo/OpenSloObject';
import { readOpenSlo } from '../openslo/readOpenSlo';
import { entityField } from './entityField';
import { fillIn } from './fillIn';
import { FleetTemplate } from './FleetTemplate';
import { matchesFilter } from './matchesFilter';
import { inTemplate } from './readTemplates';
import { toSloDocument } from './toSloDocument';

type Expanded = Pick<ParsedDefinitions, 'slos' | 'problems'>;

/**
 * The SLOs that an entity gets from templates: those that match it and whose name it does not use itself. A template whose
 * values the entity does not have is a warning and no SLO.
 *
 * @param options - `ownNames`: names of the entity's own SLOs, readable or not. `shared`: for references.
 */
export function expandTemplates(
  templates: readonly FleetTemplate[],
  entity: Entity,
  options: {
    readonly ownNames: ReadonlySet<string>;
    readonly shared: readonly OpenSloObject[];
  },
): Expanded {
  const { ownNames, shared } = options;
  const expanded = templates
    .filter(({ name }) => !ownNames.has(name))
    .filter(({ filter }) => matchesFilter(entity, filter))
    .map(template => expandTemplate(template, entity, shared));
  return {
    slos: expanded.flatMap(({ slos }) => slos),
    problems: expanded.flatMap(({ problems }) => problems),
  };
}

function expandTemplate(
  template: FleetTemplate,
  entity: Entity,
  shared: readonly OpenSloObject[],
): Expanded {
  const filled = fillIn(template.slo, expression =>
    valueOf(entity, expression),
  );
  if (!filled.ok) {
    const { file, index, locate } = template.document;
    const problems = filled.error.map(({ path, message }) => ({
      file,
      ...locate(['spec', 'slo', ...path]),
      document: index,
      kind: 'SloTemplate',
      name: template.name,
      path: 'spec.slo',
      rule: 'G3',
      severity: 'warning' as const,
      message,
      hint: 'Give the entity that field, or narrow the filter of the template.',
    }));
    return { slos: [], problems };
  }
  const service = entity.metadata.name;
  const document = toSloDocument(template, filled.value, service);
  const { slos, problems } = readOpenSlo([document], {
    mode: 'tolerant',
    verdict: 'portal',
    shared,
  });
  return {
    slos: slos.map(slo => ({
      ...slo,
      origin: { ...slo.origin, format: 'template' },
    })),
    // warnings of the template itself are its operator's
    problems: problems
      .filter(({ severity }) => severity === 'error')
      .map(inTemplate),
  };
}

/** `entity.metadata.name`: text, number or boolean. */
function valueOf(entity: Entity, expression: string): string | undefined {
  if (!expression.startsWith('entity.')) return undefined;
  const value = entityField(entity, expression.slice('entity.'.length));
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? String(value) : undefined;
}
