import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDuration, formatInstant } from '../../format';
import { sloReactTranslationRef } from '../../translation';

/**
 * How far a point in time is from now, `in 9 h` or `2 h ago`; the absolute time on hover.
 *
 * @public
 */
export function TimeDistance(props: { at: string; now: number }) {
  const { at, now } = props;
  const { t } = useTranslationRef(sloReactTranslationRef);
  const distance = Date.parse(at) - now;
  const duration = formatDuration(distance);
  const text = () => {
    if (Math.abs(distance) < 1_000) return t('time.now');
    return distance > 0
      ? t('time.in', { duration })
      : t('time.ago', { duration });
  };
  return (
    <time dateTime={at} title={formatInstant(at)}>
      {text()}
    </time>
  );
}
