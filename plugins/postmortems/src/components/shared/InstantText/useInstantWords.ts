import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireInstant } from '@nines/backstage-plugin-postmortems-common';
import { sharedTranslationRef } from '../../../translation';
import { shownInstant } from './shownInstant';

/** A point in time in words: what it is, and how well that is known. */
export function useInstantWords() {
  const { t } = useTranslationRef(sharedTranslationRef);
  const textOf = (instant: WireInstant) => {
    const shown = shownInstant(instant);
    switch (shown.kind) {
      case 'unknown':
        return t('instant.unknown');
      case 'hour':
        return t('instant.aboutHour', { time: shown.text });
      case 'day':
        return t('instant.day', { day: shown.text });
      default:
        return shown.text;
    }
  };
  const written = ({ sourceText: text, sourceZone: zone }: WireInstant) => {
    if (!text) return '';
    return zone
      ? t('instant.writtenZone', { text, zone })
      : t('instant.written', { text });
  };
  const hintOf = (instant: WireInstant) => {
    const shown = shownInstant(instant);
    if (shown.kind === 'unknown')
      return written(instant) || t('instant.notSaid');
    const parts = [
      t(`instant.precision.${instant.precision}`),
      shown.hasZone ? '' : t('instant.noZoneSentence'),
      written(instant),
    ];
    return parts.filter(Boolean).join(' ');
  };
  return { textOf, hintOf, zoneNote: t('instant.noZone') };
}
