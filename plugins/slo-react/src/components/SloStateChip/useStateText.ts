import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SloStateKind, WireState } from '@nines/backstage-plugin-slo-common';
import { sloReactTranslationRef } from '../../translation';

/** A state in words: its name, and a sentence that says what it means and what to do. @public */
export function useStateText() {
  const { t } = useTranslationRef(sloReactTranslationRef);
  return {
    label: (kind: SloStateKind) => t(`state.${kind}.label`),
    /** The backend's own sentence, which knows the numbers; else the general one. */
    sentence: (state: Pick<WireState, 'kind' | 'message'>) =>
      state.message || t(`state.${state.kind}.sentence`),
  };
}
