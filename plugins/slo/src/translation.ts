import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { alert, rules, simulate } from './messages/alert';
import { action, alerts, home, nav } from './messages/alerts';
import { deliveries, destinations, health } from './messages/deliveries';
import { entity } from './messages/entity';
import { external } from './messages/external';
import { fleet } from './messages/fleet';
import { missing } from './messages/missing';
import { charts, explain, number } from './messages/numbers';
import { maintenance, silences } from './messages/silences';
import { slo } from './messages/slo';

/** Everything that the SLO plugin says. @public */
export const sloTranslationRef = createTranslationRef({
  id: 'plugin.slo',
  messages: {
    ...entity,
    number,
    explain,
    external,
    charts,
    fleet,
    missing,
    slo,
    action,
    alert,
    alerts,
    deliveries,
    destinations,
    health,
    home,
    maintenance,
    nav,
    rules,
    silences,
    simulate,
  },
});
