import { createTranslationRef } from '@backstage/frontend-plugin-api';
import * as actionMessages from './messages/actions';
import * as entityMessages from './messages/entity';
import * as importMessages from './messages/imports';
import * as incidentMessages from './messages/incidents';
import * as postmortemMessages from './messages/postmortems';
import * as sharedMessages from './messages/shared';
import * as trendMessages from './messages/trends';

/** Everything that the postmortems plugin says. @public */
export const postmortemsTranslationRef = createTranslationRef({
  id: 'plugin.postmortems',
  messages: {
    ...sharedMessages,
    ...incidentMessages,
    ...actionMessages,
    ...entityMessages,
    ...postmortemMessages,
    ...trendMessages,
    ...importMessages,
  },
});
