import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityPostmortemsResponse } from '@nines/backstage-plugin-postmortems-common';
import { shortRef } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';

/** What a roll-up adds up; nothing for an entity of its own. */
export function useScopeText() {
  const { t } = useTranslationRef(incidentsTranslationRef);
  return ({
    scope,
    entityRef,
  }: Pick<EntityPostmortemsResponse, 'scope' | 'entityRef'>) => {
    const name = shortRef(entityRef);
    switch (scope) {
      case 'owner':
        return t('entity.ofOwner', { name });
      case 'system':
        return t('entity.ofSystem', { name });
      default:
        return undefined;
    }
  };
}
