import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import { runbooksTranslationRef } from '../../translation';

type Event = RunResponse['events'][number];

/** What somebody did in a run, in words; steps go by their number. */
export function useEventText(run: RunResponse): (event: Event) => string {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return ({ type, step }) => {
    const number = run.steps.findIndex(({ id }) => id === step) + 1;
    if (type === 'note' && !step) return t('run.event.noteOfRun');
    return t(`run.event.${type}`, { step: number > 0 ? `${number}` : '–' });
  };
}
