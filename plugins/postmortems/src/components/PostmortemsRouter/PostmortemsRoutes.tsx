import { ReactNode, Suspense, lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageTitle, Skeleton } from '@nines/backstage-plugin-slo-react';
import { SettingsProvider } from '../../hooks';
import {
  actionsRouteRef,
  importRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  newIncidentRouteRef,
  postmortemRouteRef,
  trendsRouteRef,
} from '../../routes';
import { sharedTranslationRef } from '../../translation';
import { PostmortemsNav } from '../PostmortemsNav';
import { MissingPage } from './MissingPage';

const PostmortemList = lazy(() =>
  import('../PostmortemList').then(m => ({ default: m.PostmortemList })),
);
const PostmortemPage = lazy(() =>
  import('../PostmortemPage').then(m => ({ default: m.PostmortemPage })),
);
const TrendsPage = lazy(() =>
  import('../TrendsPage').then(m => ({ default: m.TrendsPage })),
);
const ImportPage = lazy(() =>
  import('../ImportPage').then(m => ({ default: m.ImportPage })),
);
const IncidentsPage = lazy(() =>
  import('../IncidentsPage').then(m => ({ default: m.IncidentsPage })),
);
const NewIncidentPage = lazy(() =>
  import('../NewIncidentPage').then(m => ({ default: m.NewIncidentPage })),
);
const IncidentPage = lazy(() =>
  import('../IncidentPage').then(m => ({ default: m.IncidentPage })),
);
const ActionsPage = lazy(() =>
  import('../ActionsPage').then(m => ({ default: m.ActionsPage })),
);

/** Of the head of a page, and of what it lists. */
const HEIGHTS = [36, 640];

/** The pages under `/postmortems`, without a shell: both frontend systems show these. */
export function PostmortemsRoutes() {
  const { t } = useTranslationRef(sharedTranslationRef);
  const later = (page: ReactNode, title: string) => (
    <Suspense
      fallback={<Skeleton label={t('nav.loading')} heights={HEIGHTS} />}
    >
      <PageTitle title={title} />
      {page}
    </Suspense>
  );
  return (
    <SettingsProvider>
      <PostmortemsNav />
      <Routes>
        <Route
          path="/"
          element={later(<PostmortemList />, t('nav.postmortems'))}
        />
        <Route
          path={incidentsRouteRef.path}
          element={later(<IncidentsPage />, t('nav.incidents'))}
        />
        <Route
          path={newIncidentRouteRef.path}
          element={later(<NewIncidentPage />, t('nav.newIncident'))}
        />
        <Route
          path={incidentRouteRef.path}
          element={later(<IncidentPage />, t('nav.incident'))}
        />
        <Route
          path={actionsRouteRef.path}
          element={later(<ActionsPage />, t('nav.actions'))}
        />
        <Route
          path={trendsRouteRef.path}
          element={later(<TrendsPage />, t('nav.trends'))}
        />
        <Route
          path={importRouteRef.path}
          element={later(<ImportPage />, t('nav.import'))}
        />
        <Route
          path={postmortemRouteRef.path}
          element={later(<PostmortemPage />, t('nav.postmortem'))}
        />
        <Route path="*" element={<MissingPage />} />
      </Routes>
    </SettingsProvider>
  );
}
