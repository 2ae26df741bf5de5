import { DatabaseDefinitionStore } from '@nines/backstage-plugin-slo-backend/testUtils';
import {
  Millis,
  MINUTE_MS,
  Ratio,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { indicatorOf } from './scriptedSource';
import { WINDOW_MINUTES, Workload, entityRefOf } from './workload';

/** Fills catalog and definitions with the services of a workload, one SLO each. */
export async function seedWorkload(db: Knex, workload: Workload) {
  const { objectives, start } = workload;
  const store = new DatabaseDefinitionStore(db);
  const refs = Array.from({ length: objectives }, (_, index) =>
    entityRefOf(workload, index),
  );
  const entries = refs.map(entityRef => {
    const title = entityRef.slice(entityRef.indexOf('/') + 1);
    return { record: { entityRef, kind: 'component', title }, ancestors: [] };
  });
  await store.replaceEntities(entries, start);
  for (const [index, entityRef] of refs.entries()) {
    const definitions = {
      entityRef,
      revision: 0,
      inputHash: '',
      locations: [],
      problems: [],
      lastGood: [],
      invalid: [],
      slos: [toDefinition(index)],
    };
    await store.saveDefinitions(definitions, start);
  }
}

/** 99 % over 28 days, with an alert policy of its own: it pages while more than a tenth of the last five minutes' events fail. */
function toDefinition(index: number): SloDefinition {
  return {
    name: 'success',
    displayName: 'Success',
    service: `to-${index}`,
    labels: {},
    annotations: {},
    window: {
      kind: 'rolling',
      length: (28 * 86_400_000) as Millis,
      text: '28d',
    },
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [
      {
        id: '0',
        target: 0.99 as Ratio,
        weight: 1,
        indicator: indicatorOf(index),
      },
    ],
    alertConditions: [
      {
        policy: 'outages',
        name: 'down',
        severity: 'page',
        operator: 'gt',
        threshold: 10,
        lookbackWindow: (WINDOW_MINUTES * MINUTE_MS) as Millis,
        alertAfter: 0 as Millis,
        alertWhenNoData: false,
        alertWhenResolved: true,
        alertWhenBreaching: true,
        notificationTargets: [],
        annotations: {},
      },
    ],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
  };
}
