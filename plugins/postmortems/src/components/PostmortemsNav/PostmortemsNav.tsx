import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRouteRef } from '@backstage/core-plugin-api';
import { PageNav } from '@nines/backstage-plugin-slo-react';
import {
  actionsRouteRef,
  importRouteRef,
  incidentsRouteRef,
  rootRouteRef,
  trendsRouteRef,
} from '../../routes';
import { sharedTranslationRef } from '../../translation';

/** The pages of the plugin, and which of them this one belongs to. */
export function PostmortemsNav() {
  const { t } = useTranslationRef(sharedTranslationRef);
  return (
    <PageNav
      label={t('nav.label')}
      root={{ href: useRouteRef(rootRouteRef)(), label: t('nav.postmortems') }}
      others={[
        { href: useRouteRef(incidentsRouteRef)(), label: t('nav.incidents') },
        { href: useRouteRef(actionsRouteRef)(), label: t('nav.actions') },
        { href: useRouteRef(trendsRouteRef)(), label: t('nav.trends') },
        { href: useRouteRef(importRouteRef)(), label: t('nav.import') },
      ]}
    />
  );
}
