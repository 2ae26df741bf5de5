import { ReactNode, Suspense, lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageTitle, Skeleton } from '@nines/backstage-plugin-slo-react';
import {
  coverageRouteRef,
  deadEndsRouteRef,
  openRouteRef,
  runRouteRef,
} from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { BrowsePage } from '../BrowsePage';
import { RunbooksNav } from '../RunbooksNav';
import { MissingPage } from './MissingPage';

const CoveragePage = lazy(() =>
  import('../CoveragePage').then(m => ({ default: m.CoveragePage })),
);
const DeadEndsPage = lazy(() =>
  import('../DeadEndsPage').then(m => ({ default: m.DeadEndsPage })),
);
const OpenPage = lazy(() =>
  import('../OpenPage').then(m => ({ default: m.OpenPage })),
);
const RunPage = lazy(() =>
  import('../RunPage').then(m => ({ default: m.RunPage })),
);

/** Of the head of a page, and of what it lists. */
const HEIGHTS = [36, 640];

/** The pages under `/runbooks`, without a shell: both frontend systems show these. */
export function RunbooksRoutes() {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const later = (page: ReactNode, title: string) => (
    <Suspense
      fallback={<Skeleton label={t('browse.loading')} heights={HEIGHTS} />}
    >
      <PageTitle title={title} />
      {page}
    </Suspense>
  );
  return (
    <>
      <PageTitle title={t('nav.browse')} />
      <RunbooksNav />
      <Routes>
        <Route path="/" element={<BrowsePage />} />
        <Route
          path={coverageRouteRef.path}
          element={later(<CoveragePage />, t('nav.coverage'))}
        />
        <Route
          path={deadEndsRouteRef.path}
          element={later(<DeadEndsPage />, t('nav.deadEnds'))}
        />
        <Route
          path={openRouteRef.path}
          element={later(<OpenPage />, t('nav.browse'))}
        />
        <Route
          path={runRouteRef.path}
          element={later(<RunPage />, t('run.title'))}
        />
        <Route path="*" element={<MissingPage />} />
      </Routes>
    </>
  );
}
