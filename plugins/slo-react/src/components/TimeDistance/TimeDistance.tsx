import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDuration, formatInstant } from '../../format';
import { sloReactTranslationRef } from '../../translation';

/**
 * How far a point in time is from now, `in 9 h` or `2 h ago`; the absolute time on hover.
 *
 * @public
 */
export function TimeDistance(props: {
  at: string;
  now: number;
  /** It has happened: a clock that is behind does not make it something to come. */
  isPast?: true;
}) {
  const { at, now, isPast } = props;
  const { t } = useTranslationRef(sloReactTranslationRef);
  const until = Date.parse(at) - now;
  const distance = isPast ? Math.min(until, 0) : until;
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
