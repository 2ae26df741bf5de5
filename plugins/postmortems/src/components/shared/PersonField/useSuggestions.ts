import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRequest } from '@nines/backstage-plugin-slo-react';

/** How many a list of suggestions takes in. */
const LIMIT = 10;

type Suggestion = { readonly ref: string; readonly title: string };

/** Entities whose name, title or display name holds what was typed; none where the catalog does not answer: refs can still be typed. */
export function useSuggestions(
  term: string,
  kinds: readonly string[],
): readonly Suggestion[] {
  const catalog = useApi(catalogApiRef);
  const loaded = useRequest(
    { subject: `suggestions ${kinds}`, detail: term },
    async () => {
      if (term.length < 2) return [];
      const { items } = await catalog.queryEntities({
        filter: { kind: [...kinds] },
        fullTextFilter: {
          term,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
          ],
        },
        limit: LIMIT,
      });
      return items.map(entity => ({
        ref: stringifyEntityRef(entity),
        title:
          displayNameOf(entity.spec?.profile) ?? entity.metadata.title ?? '',
      }));
    },
  );
  return loaded.status === 'ready' ? loaded.value : [];
}

function displayNameOf(profile: unknown): string | undefined {
  if (typeof profile !== 'object' || profile === null) return undefined;
  const name = 'displayName' in profile ? profile.displayName : undefined;
  return typeof name === 'string' ? name : undefined;
}
