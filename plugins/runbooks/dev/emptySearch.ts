import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';

/** A search that finds nothing: TechDocs' own reader wants one. */
export const emptySearch = createFrontendPlugin({
  pluginId: 'search',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: searchApiRef,
          deps: {},
          factory: () => ({ query: async () => ({ results: [] }) }),
        }),
    }),
  ],
});
