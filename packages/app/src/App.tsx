import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { navModule } from './nav';
import { signInModule } from './signIn';

// The other plugins are discovered: every dependency of this package that has a frontend feature is part of the app.
export default createApp({
  features: [catalogPlugin, navModule, signInModule],
});
