import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireDuration } from '@nines/backstage-plugin-postmortems-common';
import { formatDuration } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';

/** A length of time in words: what was computed and how well it is known, and what somebody stated where that differs. */
export function useDurationWords() {
  const { t } = useTranslationRef(writingTranslationRef);
  return (duration: WireDuration) => {
    const { status, seconds, stated, disagrees } = duration;
    const length =
      seconds === undefined ? '' : formatDuration(Math.abs(seconds) * 1_000);
    const computed = () => {
      switch (status) {
        case 'ok':
          return length;
        case 'imprecise':
          return t('times.imprecise', { duration: length });
        case 'invalid_order':
          return t('times.invalidOrder', { duration: length });
        default:
          return t('times.missing');
      }
    };
    const statedText = () => {
      if (!stated) return '–';
      if (stated.seconds === null)
        return t('times.unread', { text: stated.text });
      return disagrees
        ? t('times.disagrees', { text: stated.text })
        : stated.text;
    };
    return { computed: computed(), stated: statedText() };
  };
}
