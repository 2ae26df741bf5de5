import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useStateColors, useStateFills } from '../../palette';
import { sloReactTranslationRef } from '../../translation';
import { Chip } from '../Chip';
import { AlertIcon } from './AlertIcon';
import { ShownAlert, TONE_COLORS, alertTone } from './alertTone';

/**
 * Severity and status of an alert: icon, words, and on hover or focus the sentence that says what that means.
 *
 * @public
 */
export function AlertChip(props: {
  alert: ShownAlert;
  /** The shape alone; for inside a link. */
  isBrief?: boolean;
}) {
  const { alert, isBrief } = props;
  const { t } = useTranslationRef(sloReactTranslationRef);
  const tone = alertTone(alert);
  const kind = TONE_COLORS[tone];
  const status = tone === 'muted' ? 'muted' : alert.status;
  return (
    <Chip
      color={useStateColors()[kind]}
      fill={useStateFills()[kind]}
      icon={<AlertIcon tone={tone} />}
      label={t(`alert.${alert.severity}.${status}`)}
      isBrief={isBrief}
      sentence={alert.suppression?.message ?? t(`alert.sentence.${tone}`)}
    />
  );
}
