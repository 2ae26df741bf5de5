import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { LazyRunbookBanner } from '../components/RunbookBanner/LazyRunbookBanner';

/** On top of each page of TechDocs' reader that is a runbook: its state, its open alerts, its checklist. */
export const runbookBannerAddon = AddonBlueprint.make({
  name: 'banner',
  params: {
    name: 'RunbookBanner',
    location: TechDocsAddonLocations.Subheader,
    component: LazyRunbookBanner,
  },
});
