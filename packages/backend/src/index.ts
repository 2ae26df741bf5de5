import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-techdocs-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@nines/backstage-plugin-slo-backend'));
backend.add(import('@nines/backstage-plugin-slo-backend-module-pagerduty'));
backend.add(import('@nines/backstage-plugin-slo-backend-module-prometheus'));
backend.add(import('@nines/backstage-plugin-slo-backend-module-slack'));
backend.add(import('./selfMonitoring'));

backend.add(import('@nines/backstage-plugin-runbooks-backend'));

// What started halfway answers nobody, and would wait for ever: whoever runs it reads why, or starts it again
backend.start().catch(error => {
  process.stderr.write(`${error}\n`, () => process.exit(1));
});
