import { Loss } from '../parse';
import { JsonValue, SloDefinition } from '../types';
import { Losses } from './Losses';
import { separateIndicators } from './separateIndicators';
import { isDnsLabel, toDnsLabel } from './toDnsLabel';
import { toOpenSloAlertPolicy } from './toOpenSloAlertPolicy';
import { toOpenSloIndicator } from './toOpenSloIndicator';
import {
  MAX_DESCRIPTION,
  shorten,
  toOpenSloMetadata,
} from './toOpenSloMetadata';
import { toOpenSloObjective } from './toOpenSloObjective';
import { toOpenSloWindow } from './toOpenSloWindow';

/** Definitions as OpenSLO v1, and what it cannot say of them. @public */
export type OpenSloExport = {
  /** One `kind: SLO` for each definition, in their order, with everything inline. */
  readonly documents: readonly JsonValue[];
  readonly losses: readonly Loss[];
};

/**
 * Writes definitions as OpenSLO v1. Reading the documents again gives equal definitions, up to the losses.
 *
 * @public
 */
export function toOpenSlo(
  definitions: readonly SloDefinition[],
): OpenSloExport {
  // a name that is a label already keeps it, whatever others become
  const separate = definitions.flatMap(separateIndicators);
  const taken = new Set(
    separate
      .filter(({ isPart }) => !isPart)
      .map(({ definition }) => definition.name)
      .filter(isDnsLabel),
  );
  const written = separate.map(({ definition, isPart }) => {
    const { name } = definition;
    const isKept = !isPart && isDnsLabel(name);
    const label = isKept ? name : toDnsLabel(name, taken);
    taken.add(label);
    const { document, losses } = toDocument(definition, label);
    if (isPart) {
      losses.assumed(
        ['metadata', 'name'],
        'OpenSLO v1 has one indicator for all objectives; each becomes an SLO.',
      );
    }
    return { document, losses: losses.all };
  });
  return {
    documents: written.map(({ document }) => document),
    losses: written.flatMap(({ losses }) => losses),
  };
}

function toDocument(
  definition: SloDefinition,
  name: string,
): { readonly document: JsonValue; readonly losses: Losses } {
  const losses = new Losses(definition);
  const { description, composite, objectives, alertConditions } = definition;
  if (definition.grouping.length > 0) {
    losses.dropped(
      ['spec', 'objectives'],
      `OpenSLO has no grouping; one SLO for each value of ${definition.grouping.join(
        ', ',
      )} becomes one of all.`,
    );
  }
  const [first] = objectives;
  const document: JsonValue = {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: toOpenSloMetadata(definition, name, losses),
    spec: {
      ...(description !== undefined && {
        description: shorten(description, MAX_DESCRIPTION, () =>
          losses.dropped(
            ['spec', 'description'],
            `What is past ${MAX_DESCRIPTION} characters is cut off.`,
          ),
        ),
      }),
      service: definition.service,
      ...(!composite && {
        indicator: toOpenSloIndicator(first.indicator, name),
      }),
      timeWindow: [toOpenSloWindow(definition.window, losses)],
      budgetingMethod: definition.method,
      objectives: objectives.map((objective, index) =>
        toOpenSloObjective(objective, {
          index,
          indicatorName: composite
            ? toDnsLabel(`${name}-${objective.id}`)
            : undefined,
          losses,
        }),
      ),
      ...(alertConditions.length > 0 && {
        alertPolicies: alertConditions.map((condition, index) =>
          toOpenSloAlertPolicy(condition, { index, losses }),
        ),
      }),
    },
  };
  return { document, losses };
}
