import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useEntity } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { RunbooksTab } from './RunbooksTab';
import { docsRefOf } from './docsRefOf';
import { useTechDocsAddonElements } from './useTechDocsAddonElements';

/**
 * The *Runbooks* tab of an entity. What stands behind it in the address is the page of the docs, as in TechDocs' own tab; `children`
 * are TechDocs addons, in the legacy frontend system.
 */
export function EntityRunbooksContent(props: { children?: ReactNode }) {
  const { entity } = useEntity();
  const addons = useTechDocsAddonElements(props.children);
  const entityRef = stringifyEntityRef(entity);
  const tab = <RunbooksTab entityRef={entityRef} docsRef={docsRefOf(entity)} />;
  return (
    <Routes>
      <Route path="/-/:docsNamespace/:docsKind/:docsName/*" element={tab}>
        <Route path="*" element={addons} />
      </Route>
      <Route path="/*" element={tab}>
        <Route path="*" element={addons} />
      </Route>
    </Routes>
  );
}
