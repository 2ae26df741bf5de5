import { Entity } from '@backstage/catalog-model';
import { SloDefinition, problemsOf } from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import {
  DefinedSlo,
  EntityDefinitions,
  LocationContent,
  StoredLocation,
} from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { checkSources } from './checkSources';
import { DefinitionParser } from './DefinitionParser';
import { keepLastGood } from './keepLastGood';
import { pagingOf } from './pagingOf';
import { SharedFiles } from './SharedFiles';
import { isExample, withEntityDefaults } from './withEntityDefaults';

type JudgeInput = {
  readonly shared: SharedFiles;
  /** The files as they are now. */
  readonly content: LocationContent;
  /** SLOs as they were before. */
  readonly defined: readonly DefinedSlo[];
  /** As they were read before. */
  readonly locations: readonly StoredLocation[];
  /** False while it is unknown which files the entity has. */
  readonly isComplete: boolean;
  readonly parser: DefinitionParser;
  readonly sources: readonly SliSource[];
};

/** Decides what is measured of an entity, from its files and from what was measured before. */
export function judgeDefinitions(
  entity: Entity,
  input: JudgeInput,
): Pick<
  EntityDefinitions,
  'slos' | 'lastGood' | 'invalid' | 'problems' | 'paging'
> {
  const { shared, content, locations, isComplete, parser, sources } = input;
  const complete = (slo: SloDefinition) => withEntityDefaults(slo, entity);
  const check = (slo: SloDefinition) => checkSources(slo, sources);
  const stored = input.defined.map(({ definition, ...defined }) => {
    return { ...defined, definition: complete(definition) };
  });
  const read = parser.parse(entity, markHeld(content, stored), shared);
  const parsed = { ...read, slos: read.slos.map(complete) };
  const { slos, lastGood, ...kept } = keepLastGood({
    parsed,
    stored,
    locations,
    isComplete,
    isMeasurable: slo => check(slo).length === 0,
  });
  const checked = new Set([...parsed.slos, ...slos]);
  const problems = [
    ...content.skipped.map(toProblem),
    ...parsed.problems,
    ...[...checked].flatMap(check),
    ...kept.problems,
  ];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const invalid = kept.invalid.map(slo => ({
    ...slo,
    problems: problemsOf(slo, errors).length,
    example: isExample(entity),
  }));
  const paging = pagingOf({ ...read, isComplete });
  return { slos, lastGood, invalid, problems, paging };
}

/** Marks the files in which SLOs were read before. */
function markHeld(
  { files, skipped }: LocationContent,
  stored: readonly DefinedSlo[],
) {
  const held = new Set(stored.map(({ definition }) => definition.origin.file));
  return {
    skipped,
    files: files.map(file =>
      held.has(file.file) ? { ...file, heldDefinitions: true } : file,
    ),
  };
}

function toProblem({
  file,
  message,
}: LocationContent['skipped'][number]): LocatedProblem {
  return {
    file,
    line: 1,
    column: 1,
    document: 0,
    path: '',
    rule: 'N2',
    severity: 'error',
    message: `the file ${message}`,
  };
}
