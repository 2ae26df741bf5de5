import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireMatchers } from '@nines/backstage-plugin-slo-common';
import { sloTranslationRef } from '../../translation';
import { shownMatchers } from './matchers';

/** Which alerts are meant, a field a line. */
export function MatcherList({ matchers }: { matchers: WireMatchers }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const shown = shownMatchers(matchers);
  if (shown.length === 0) return <>{t('silences.everything')}</>;
  return (
    <>
      {shown.map(({ field, patterns }) => (
        <div key={field} style={{ overflowWrap: 'anywhere' }}>
          {t(`silences.field.${field}`)}: {patterns}
        </div>
      ))}
    </>
  );
}
