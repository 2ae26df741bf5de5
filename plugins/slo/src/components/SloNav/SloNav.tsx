import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRouteRef } from '@backstage/core-plugin-api';
import { PageNav } from '@nines/backstage-plugin-slo-react';
import {
  alertsRouteRef,
  deliveriesRouteRef,
  rootRouteRef,
  silencesRouteRef,
} from '../../routes';
import { sloTranslationRef } from '../../translation';

/** The lists of the plugin, and which of them this page belongs to. */
export function SloNav() {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <PageNav
      label={t('nav.label')}
      root={{ href: useRouteRef(rootRouteRef)(), label: t('nav.slos') }}
      others={[
        { href: useRouteRef(alertsRouteRef)(), label: t('nav.alerts') },
        { href: useRouteRef(silencesRouteRef)(), label: t('nav.silences') },
        { href: useRouteRef(deliveriesRouteRef)(), label: t('nav.deliveries') },
      ]}
    />
  );
}
