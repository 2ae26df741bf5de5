import { Suspense, lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';
import { FleetPage } from '../FleetPage';
import { MissingPage } from '../Missing';
import { PAGE_HEIGHTS, Skeleton } from '../Skeleton';

const SloPage = lazy(() =>
  import('../SloPage').then(({ SloPage: component }) => ({
    default: component,
  })),
);

/** The pages under `/slo`, without a shell: both frontend systems show these. */
export function SloRoutes() {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Routes>
      <Route path="/" element={<FleetPage />} />
      <Route
        path={sloRouteRef.path}
        element={
          <Suspense
            fallback={
              <Skeleton label={t('slo.loading')} heights={PAGE_HEIGHTS} />
            }
          >
            <SloPage />
          </Suspense>
        }
      />
      <Route path="*" element={<MissingPage />} />
    </Routes>
  );
}
