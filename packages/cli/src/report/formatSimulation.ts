import {
  AlertSubject,
  SimulatedEscalation,
} from '@nines/backstage-plugin-slo-common';
import { printable } from './printable';

/** Who would be told, when and why, a line each. */
export function formatSimulation(
  simulated: SimulatedEscalation,
  alert: AlertSubject,
): string {
  const { at, why, suppression, steps, warnings } = simulated;
  const lines = [
    `${alert.alertName} of ${alert.entityRef}, if it fired at ${iso(at)}`,
    why,
  ];
  if (suppression?.by === 'maintenance') {
    const { id, reason, until } = suppression;
    lines.push(`Muted until ${iso(until)} by maintenance ${id}: ${reason}`);
  }
  for (const { at: then, step, round, tell, why: reason } of steps) {
    const refs = tell.map(({ destination }) => destination).join(', ');
    const place = round > 1 ? `step ${step}, round ${round}` : `step ${step}`;
    lines.push(
      `${iso(then)}  ${place}: ${refs}  (${reason.replace(/\.$/, '')})`,
    );
  }
  if (steps.length === 0) lines.push('Nobody is told.');
  lines.push(...warnings.map(warning => `warning: ${warning}`));
  return `${lines.map(printable).join('\n')}\n`;
}

function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.000Z$/, 'Z');
}
