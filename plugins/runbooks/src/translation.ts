import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { alert, details, docs, entity, head } from './messages/entity';
import {
  browse,
  coverage,
  deadEnds,
  missing,
  nav,
  open,
} from './messages/pages';
import { run } from './messages/run';
import { failure, review, rule, scope, state } from './messages/state';

/** Everything that the runbooks plugin says. @public */
export const runbooksTranslationRef = createTranslationRef({
  id: 'plugin.runbooks',
  messages: {
    alert,
    browse,
    coverage,
    deadEnds,
    details,
    docs,
    entity,
    failure,
    head,
    missing,
    nav,
    open,
    review,
    rule,
    run,
    scope,
    state,
  },
});
