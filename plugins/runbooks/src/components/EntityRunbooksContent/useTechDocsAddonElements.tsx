import { ReactNode, Suspense, useMemo } from 'react';
import { createApiRef } from '@backstage/frontend-plugin-api';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  TechDocsAddonOptions,
  TechDocsAddons,
} from '@backstage/plugin-techdocs-react';
import { attachTechDocsAddonComponentData } from '@backstage/plugin-techdocs-react/alpha';

/** Where TechDocs keeps the addons of the new frontend system. It exports no reference, but reads them for its own tab by this name. */
const techDocsAddonsApiRef = createApiRef<{
  getAddons(): TechDocsAddonOptions[];
}>().with({ id: 'plugin.techdocs.addons', pluginId: 'techdocs' });

/** The addons of the portal's TechDocs, as its reader looks for them: below the route that shows it. */
export function useTechDocsAddonElements(children: ReactNode): ReactNode {
  const addons = useApiHolder().get(techDocsAddonsApiRef);
  return useMemo(() => {
    if (children || !addons) return children ?? null;
    return (
      <TechDocsAddons>
        {addons.getAddons().map(options => {
          const Addon = options.component;
          attachTechDocsAddonComponentData(Addon, options);
          return (
            <Suspense key={options.name} fallback={null}>
              <Addon />
            </Suspense>
          );
        })}
      </TechDocsAddons>
    );
  }, [addons, children]);
}
