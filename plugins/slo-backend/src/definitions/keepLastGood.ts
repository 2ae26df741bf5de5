import {
  BrokenSlo,
  Instant,
  SloDefinition,
  problemOf,
} from '@nines/backstage-plugin-slo-common';
import {
  DefinedSlo,
  LastGood,
  StoredLocation,
} from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { EntityParse } from './DefinitionParser';

/** What is to be measured of an entity, and what cannot be. */
export type KeptDefinitions = {
  /** Good ones, and last good ones in place of what is broken. */
  readonly slos: readonly SloDefinition[];
  /** Which of them are last good ones. */
  readonly lastGood: readonly LastGood[];
  /** Broken, and never good before. */
  readonly invalid: readonly BrokenSlo[];
  /** One per last good definition. */
  readonly problems: readonly LocatedProblem[];
};

/**
 * A mistake in a file does not end the measuring of an SLO: what was good and cannot be read now goes on as it was. Only what
 * its file, readable and whole, does not name any more is gone.
 *
 * @param input - `isMeasurable`: whether the metrics systems accept a definition. `isComplete`: false while it is unknown
 * which files the entity has. `locations`: as they were read before.
 */
export function keepLastGood(input: {
  readonly parsed: EntityParse;
  readonly stored: readonly DefinedSlo[];
  readonly locations: readonly StoredLocation[];
  readonly isComplete: boolean;
  readonly isMeasurable: (definition: SloDefinition) => boolean;
}): KeptDefinitions {
  const { parsed, stored, locations, isComplete, isMeasurable } = input;
  const good = new Map(parsed.slos.map(slo => [slo.name, slo]));
  const isBroken = isBrokenIn(parsed);
  const kept = stored.filter(({ definition }) => {
    const now = good.get(definition.name);
    return now
      ? !isMeasurable(now) && isMeasurable(definition)
      : !isComplete || isBroken(definition);
  });
  const names = new Set(kept.map(({ definition }) => definition.name));
  const lastGood = kept.map(({ definition, lastGoodAt }) => ({
    name: definition.name,
    at: lastGoodAt ?? readAt(definition, locations),
  }));
  return {
    slos: [
      ...parsed.slos.filter(({ name }) => !names.has(name)),
      ...kept.map(({ definition }) => definition),
    ],
    lastGood,
    invalid: parsed.broken.filter(({ name }) => !names.has(name)),
    problems: kept.map(({ definition }, index) =>
      toProblem(definition, lastGood[index].at),
    ),
  };
}

function isBrokenIn({ broken, unreadable, templates }: EntityParse) {
  const names = new Set(broken.map(({ name }) => name));
  return ({ name, origin }: SloDefinition): boolean => {
    if (names.has(name)) return true;
    return origin.format === 'template'
      ? templates.broken.includes(name) ||
          liesIn(origin.file, templates.unreadable)
      : liesIn(origin.file, unreadable);
  };
}

/** Folders can be unreadable as well as files. */
function liesIn(file: string, paths: readonly string[]): boolean {
  return paths.some(path => file === path || file.startsWith(`${path}/`));
}

function readAt(
  { origin }: SloDefinition,
  locations: readonly StoredLocation[],
): Instant | undefined {
  return locations.find(({ content }) =>
    content?.files.some(({ file }) => file === origin.file),
  )?.lastReadAt;
}

function toProblem(
  slo: SloDefinition,
  at: Instant | undefined,
): LocatedProblem {
  const { name, origin } = slo;
  const when =
    at === undefined ? '' : ` (read at ${new Date(at).toISOString()})`;
  const problem = problemOf(slo, {
    path: '',
    rule: 'N6',
    severity: 'warning',
    message: `The definition of '${name}' cannot be used as it is now; the last good one${when} is still measured.`,
    hint: 'Mend what is listed for its file. An SLO ends when files without errors do not name it any more.',
  });
  const { url } = origin;
  return { ...problem, ...(url !== undefined && { url }) };
}
