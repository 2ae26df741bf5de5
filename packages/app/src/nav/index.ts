import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { navContent } from './NavContent';

/** Our sidebar. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});
