import { judgePath } from '@nines/backstage-plugin-runbooks-common';
import { JudgedPath, LinkInput } from '../database/alerts/AlertStore';
import { Linked } from './linkAlerts';

/** SLOs, and entities of tier 1 without one. */
export function judgePaths(
  linked: readonly Linked[],
  { entities }: LinkInput,
  today: string,
): JudgedPath[] {
  const paths = new Map<
    string,
    { entityRef: string; slo: string; linked: Linked[] }
  >();
  const add = (entityRef: string, slo: string, more: readonly Linked[]) => {
    const key = JSON.stringify([entityRef, slo]);
    const path = paths.get(key) ?? { entityRef, slo, linked: [] };
    path.linked.push(...more);
    paths.set(key, path);
  };
  const byEntity = new Map<string, Linked[]>();
  for (const each of linked) {
    const { entity_ref: entityRef, slo } = each.alert;
    if (slo) add(entityRef, slo, [each]);
    byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), each]);
  }
  for (const { entityRef, tier } of entities.values()) {
    const own = byEntity.get(entityRef) ?? [];
    if (tier === '1' && !own.some(({ alert }) => alert.slo)) {
      add(entityRef, '', own);
    }
  }
  return [...paths.values()].map(path => judgeOne(path, today));
}

function judgeOne(
  path: { entityRef: string; slo: string; linked: readonly Linked[] },
  today: string,
): JudgedPath {
  const { entityRef, slo, linked } = path;
  const judge = (some: readonly Linked[]) =>
    judgePath(
      some.map(({ alert, outcome }) => ({
        name: alert.name,
        isPage: alert.rank === 0,
        outcome,
      })),
      today,
    );
  const gap = judge(linked);
  const basis = gap
    ? linked.find(({ alert }) => alert.name === gap.alert && gap.runbookRef)
    : linked.find(each => judge([each]) === undefined);
  return {
    entityRef,
    slo,
    ...(gap && { gap }),
    ...(basis?.docsRef && { docsRef: basis.docsRef }),
  };
}
