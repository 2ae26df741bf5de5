import { Instant } from '@nines/backstage-plugin-slo-common';
import { SliGroup } from '@nines/backstage-plugin-slo-node';
import { EvaluateDeps } from './EvaluateDeps';
import { MeasuredUnit } from './MeasuredUnit';

/** Makes groups that a source reported objectives of their own; the next tick measures them, and back-fill gives them their history. */
export async function addGroups(
  { objectives, logger }: Pick<EvaluateDeps, 'objectives' | 'logger'>,
  { asked }: MeasuredUnit,
  groups: readonly SliGroup[],
  now: Instant,
): Promise<void> {
  if (groups.length === 0) return;
  const { ledgerId, sloRef } = asked;
  const { dropped } = await objectives.ensureGroups(ledgerId, groups, now);
  if (dropped === 0) return;
  logger.warn(
    `SLO '${sloRef}' has ${dropped} groups too many; they are not measured`,
  );
}
