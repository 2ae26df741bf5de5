import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRouteRef } from '@backstage/core-plugin-api';
import { PageNav } from '@nines/backstage-plugin-slo-react';
import { coverageRouteRef, deadEndsRouteRef, rootRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';

/** The pages of the plugin, and which of them this one belongs to. */
export function RunbooksNav() {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <PageNav
      label={t('nav.label')}
      root={{ href: useRouteRef(rootRouteRef)(), label: t('nav.browse') }}
      others={[
        { href: useRouteRef(coverageRouteRef)(), label: t('nav.coverage') },
        { href: useRouteRef(deadEndsRouteRef)(), label: t('nav.deadEnds') },
      ]}
    />
  );
}
