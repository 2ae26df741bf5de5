import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { charts, explain, number } from './messages/numbers';
import { fleet } from './messages/fleet';
import { missing } from './messages/missing';
import { slo } from './messages/slo';
import { entity } from './messages/entity';

/** Everything that the SLO plugin says. @public */
export const sloTranslationRef = createTranslationRef({
  id: 'plugin.slo',
  messages: { ...entity, number, explain, charts, fleet, missing, slo },
});
