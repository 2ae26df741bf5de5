import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireExternalSource } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';

/** `Prometheus eu`. */
export function useSourceTitle() {
  const { t } = useTranslationRef(sloTranslationRef);
  return ({ origin, name }: Pick<WireExternalSource, 'origin' | 'name'>) =>
    t(`external.origin.${origin}`, { name });
}
