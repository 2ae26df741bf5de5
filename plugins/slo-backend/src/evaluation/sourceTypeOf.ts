import {
  Indicator,
  Result,
  assertNever,
} from '@nines/backstage-plugin-slo-common';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';

/** The source that events are pushed by: nothing is asked, what came is counted. */
export const PUSH = 'push';

/** Whether events of an objective are pushed. */
export function isPushedTo({ objective }: ActiveObjective): boolean {
  const type = sourceTypeOf(objective.indicator);
  return type.ok && type.value === PUSH;
}

/** Which kind of source measures an indicator. */
export function sourceTypeOf(indicator: Indicator): Result<string, string> {
  switch (indicator.kind) {
    case 'raw':
    case 'threshold':
      return { ok: true, value: indicator.metric.type };
    case 'ratio': {
      const { counts, part, total } = indicator;
      if (part.type === total.type) return { ok: true, value: total.type };
      return {
        ok: false,
        error:
          `The ${counts} events come from '${part.type}' and the total from '${total.type}'; ` +
          'both must come from the same kind of source.',
      };
    }
    default:
      return assertNever(indicator);
  }
}
