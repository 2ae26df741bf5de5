import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FailurePanel,
  useEntitySlos,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';
import { Skeleton } from '../Skeleton';
import { EntitySlosView } from './EntitySlosView';

/** The SLO tab of the entity whose page this is: every objective opened, and what is wrong with the definitions. */
export function EntitySloContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(sloTranslationRef);
  const slos = useEntitySlos(stringifyEntityRef(entity));
  const now = useNow();
  switch (slos.status) {
    case 'loading':
      return (
        <Skeleton label={t('tab.loading')} heights={[28, 172, 172, 172]} />
      );
    case 'failed':
      return <FailurePanel error={slos.error} retry={slos.retry} />;
    default:
      return <EntitySlosView slos={slos.value} now={now} />;
  }
}
