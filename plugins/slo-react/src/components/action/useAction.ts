import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { failureMessage } from '../FailurePanel';
import { sloReactTranslationRef } from '../../translation';

/** Something that a person does, and what came of it. @public */
export type Action = {
  /** True while the answer is awaited: nothing is done twice. */
  readonly isBusy: boolean;
  /** What came of the last one, for a status line. */
  readonly outcome: string;
  /** Does it; false when it failed. `done` is said when it succeeded. */
  readonly run: (
    work: () => Promise<unknown>,
    done: string,
  ) => Promise<boolean>;
};

/**
 * Does things, one at a time.
 *
 * @param onDone - reads again what may have changed, also after a failure: somebody else may have been first.
 * @public
 */
export function useAction(onDone: () => void): Action {
  const { t } = useTranslationRef(sloReactTranslationRef);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState('');
  const run: Action['run'] = async (work, done) => {
    setBusy(true);
    setOutcome('');
    try {
      await work();
      setOutcome(done);
      return true;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(`${thrown}`);
      setOutcome(t('action.failed', { message: failureMessage(error) }));
      return false;
    } finally {
      setBusy(false);
      onDone();
    }
  };
  return { isBusy, outcome, run };
}
