import { Suspense, lazy } from 'react';

const RunbookBanner = lazy(() =>
  import('./RunbookBanner').then(m => ({ default: m.RunbookBanner })),
);

/** TechDocs renders addons at once: what is behind this one loads with the page. */
export function LazyRunbookBanner() {
  return (
    <Suspense fallback={null}>
      <RunbookBanner />
    </Suspense>
  );
}
