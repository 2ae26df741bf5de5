import { createTranslationRef } from '@backstage/frontend-plugin-api';
import * as actionMessages from './messages/actions';
import * as entityMessages from './messages/entity';
import * as importMessages from './messages/imports';
import * as incidentMessages from './messages/incidents';
import * as postmortemMessages from './messages/postmortems';
import * as sharedMessages from './messages/shared';
import * as trendMessages from './messages/trends';
import * as writingMessages from './messages/writing';

/*
 * What the postmortems plugin says, a ref for each part of it: the types of one ref cost with the square of its messages.
 */

/** Words that all its pages share. @public */
export const sharedTranslationRef = createTranslationRef({
  id: 'plugin.postmortems.shared',
  messages: { ...sharedMessages },
});

/** Incidents, and what an entity shows of them. @public */
export const incidentsTranslationRef = createTranslationRef({
  id: 'plugin.postmortems.incidents',
  messages: { ...incidentMessages, ...entityMessages },
});

/** Action items. @public */
export const actionsTranslationRef = createTranslationRef({
  id: 'plugin.postmortems.actions',
  messages: { ...actionMessages },
});

/** Postmortems, their reviews, history and imports. @public */
export const postmortemsTranslationRef = createTranslationRef({
  id: 'plugin.postmortems',
  messages: { ...postmortemMessages, ...importMessages },
});

/** The forms that postmortems and timelines are written in. @public */
export const writingTranslationRef = createTranslationRef({
  id: 'plugin.postmortems.writing',
  messages: { ...writingMessages },
});

/** The trends of postmortems. @public */
export const trendsTranslationRef = createTranslationRef({
  id: 'plugin.postmortems.trends',
  messages: { ...trendMessages },
});
