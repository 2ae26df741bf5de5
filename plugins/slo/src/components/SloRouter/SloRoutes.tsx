import { ReactNode, Suspense, lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageTitle, Skeleton } from '@nines/backstage-plugin-slo-react';
import {
  alertRouteRef,
  alertsRouteRef,
  deliveriesRouteRef,
  silencesRouteRef,
  sloRouteRef,
} from '../../routes';
import { sloTranslationRef } from '../../translation';
import { FleetPage } from '../FleetPage';
import { MissingPage } from '../Missing';
import { ALERT_HEIGHTS, PAGE_HEIGHTS } from '../heights';
import { SloNav } from '../SloNav';

const SloPage = lazy(() =>
  import('../SloPage').then(m => ({ default: m.SloPage })),
);
const AlertsPage = lazy(() =>
  import('../AlertList').then(m => ({ default: m.AlertsPage })),
);
const AlertPage = lazy(() =>
  import('../AlertPage').then(m => ({ default: m.AlertPage })),
);
const SilencesPage = lazy(() =>
  import('../SilencesPage').then(m => ({ default: m.SilencesPage })),
);
const DeliveriesPage = lazy(() =>
  import('../DeliveriesPage').then(m => ({ default: m.DeliveriesPage })),
);

/** Of the filters of a list, and of the list. */
const LIST_HEIGHTS = [36, 640];

/** The pages under `/slo`, without a shell: both frontend systems show these. */
export function SloRoutes() {
  const { t } = useTranslationRef(sloTranslationRef);
  const later = (
    page: ReactNode,
    label: string,
    heights: readonly number[],
    title?: string,
  ) => (
    <Suspense fallback={<Skeleton label={label} heights={heights} />}>
      {title && <PageTitle title={title} />}
      {page}
    </Suspense>
  );
  return (
    <>
      <PageTitle title={t('nav.slos')} />
      <SloNav />
      <Routes>
        <Route path="/" element={<FleetPage />} />
        <Route
          path={sloRouteRef.path}
          element={later(<SloPage />, t('slo.loading'), PAGE_HEIGHTS)}
        />
        <Route
          path={alertsRouteRef.path}
          element={later(
            <AlertsPage />,
            t('alerts.loading'),
            LIST_HEIGHTS,
            t('nav.alerts'),
          )}
        />
        <Route
          path={alertRouteRef.path}
          element={later(<AlertPage />, t('alert.loading'), ALERT_HEIGHTS)}
        />
        <Route
          path={silencesRouteRef.path}
          element={later(
            <SilencesPage />,
            t('silences.loading'),
            LIST_HEIGHTS,
            t('nav.silences'),
          )}
        />
        <Route
          path={deliveriesRouteRef.path}
          element={later(
            <DeliveriesPage />,
            t('deliveries.loading'),
            LIST_HEIGHTS,
            t('nav.deliveries'),
          )}
        />
        <Route path="*" element={<MissingPage />} />
      </Routes>
    </>
  );
}
