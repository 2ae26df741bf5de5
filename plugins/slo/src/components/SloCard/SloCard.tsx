import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntitySlos, useNow } from '@nines/backstage-plugin-slo-react';
import { SloCardView } from './SloCardView';

/** The error budgets of the entity whose page this is, worst first. */
export function SloCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const slos = useEntitySlos(entityRef);
  return <SloCardView entityRef={entityRef} slos={slos} now={useNow()} />;
}
