import {
  EntitySlosResponse,
  WireObjective,
} from '@nines/backstage-plugin-slo-common';

/**
 * What speaks for the whole entity: its own worst objective, else the worst of what it contains. The backend has put the
 * worst first.
 */
export function worstObjective(
  slos: EntitySlosResponse,
): WireObjective | undefined {
  return slos.objectives.at(0) ?? slos.rollup?.worst.at(0);
}
