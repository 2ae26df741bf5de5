import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Action,
  failureMessage,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { sharedTranslationRef } from '../translation';
import { isConflict } from './isConflict';

/**
 * Does things to a record, one at a time. Where somebody else was first, that is said, and what they did is shown.
 *
 * @param reload - reads again what may have changed.
 */
export function useRecordAction(reload: () => void): Action {
  const { t } = useTranslationRef(sharedTranslationRef);
  const action = useAction(reload);
  const run: Action['run'] = (work, done) =>
    action.run(async () => {
      try {
        await work();
      } catch (error) {
        if (!isConflict(error)) throw error;
        throw new Error(`${t('reason.conflict')} ${failureMessage(error)}`);
      }
    }, done);
  return { ...action, run };
}
