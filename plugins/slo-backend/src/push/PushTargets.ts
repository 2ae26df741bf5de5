import { MetricSource } from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';

/** Where an item goes, or why it goes nowhere. */
export type PushTarget =
  | { readonly ok: true; readonly value: ActiveObjective }
  | { readonly ok: false; readonly error: string };

/** Finds objectives by the names that pushed items use: `<entityRef>/<slo>` or `<entityRef>/<slo>/<objective>`. */
export class PushTargets {
  readonly #bySlo = new Map<string, ActiveObjective[]>();

  constructor(objectives: readonly ActiveObjective[]) {
    for (const objective of objectives) {
      const known = this.#bySlo.get(objective.sloRef);
      if (known) known.push(objective);
      else this.#bySlo.set(objective.sloRef, [objective]);
    }
  }

  /** @param name - as {@link parseTargetName} gave it */
  find({ entityRef, slo, objective }: TargetName): PushTarget {
    const all = this.#bySlo.get(`${entityRef}/${slo}`) ?? [];
    if (all.length === 0) {
      return failed(`No SLO '${slo}' in ${entityRef}`);
    }
    const names = all.map(({ objectiveKey }) => objectiveKey).join(', ');
    const matching = all.filter(
      ({ objectiveKey }) =>
        objective === undefined || objectiveKey === objective,
    );
    if (matching.length === 0) {
      return failed(
        `No objective '${objective}' in SLO '${slo}' of ${entityRef}; it has: ${names}`,
      );
    }
    if (matching.length > 1) {
      return failed(
        `SLO '${slo}' of ${entityRef} has several objectives; add one to the name: ${names}`,
      );
    }
    const [target] = matching;
    const other = sourcesOf(target).find(({ type }) => type !== 'push');
    return other
      ? failed(
          `SLO '${slo}' of ${entityRef} is measured by '${other.type}'; only metric sources of type push are pushed to`,
        )
      : { ok: true, value: target };
  }
}

/** The parts of an item's `objective`. */
export type TargetName = {
  /** Lower case. */
  readonly entityRef: string;
  readonly slo: string;
  readonly objective?: string;
};

/** Undefined for a text that is no name of an objective. */
export function parseTargetName(text: string): TargetName | undefined {
  const match = /^([^:/]+:[^:/]+\/[^/]+)\/([^/]+)(?:\/(.+))?$/.exec(text);
  if (!match) return undefined;
  const [, entityRef, slo, objective] = match;
  return {
    entityRef: entityRef.toLocaleLowerCase('en-US'),
    slo,
    ...(objective !== undefined && { objective }),
  };
}

function sourcesOf({ objective }: ActiveObjective): MetricSource[] {
  const { indicator } = objective;
  return indicator.kind === 'ratio'
    ? [indicator.part, indicator.total]
    : [indicator.metric];
}

function failed(error: string): PushTarget {
  return { ok: false, error };
}
