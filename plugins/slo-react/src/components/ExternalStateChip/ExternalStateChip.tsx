import { useTranslationRef } from '@backstage/frontend-plugin-api';
import PendingIcon from '@material-ui/icons/HourglassEmpty';
import { WireExternalAlert } from '@nines/backstage-plugin-slo-common';
import { useStateColors, useStateFills } from '../../palette';
import { sloReactTranslationRef } from '../../translation';
import { AlertIcon, TONE_COLORS } from '../AlertChip';
import { Chip } from '../Chip';

type ShownState = Pick<
  WireExternalAlert,
  'state' | 'urgency' | 'silences' | 'isInhibited'
>;

/** The state of an alert of others: icon, word, and on hover or focus what it means. @public */
export function ExternalStateChip({ alert }: { alert: ShownState }) {
  const { t } = useTranslationRef(sloReactTranslationRef);
  const colors = useStateColors();
  const fills = useStateFills();
  const look = lookOf(alert);
  const kind = look.tone ? TONE_COLORS[look.tone] : 'lowTraffic';
  return (
    <Chip
      color={colors[kind]}
      fill={fills[kind]}
      icon={
        look.tone ? (
          <AlertIcon tone={look.tone} />
        ) : (
          <PendingIcon aria-hidden fontSize="inherit" data-tone="pending" />
        )
      }
      label={t(`external.state.${look.label}`)}
      sentence={t(`external.sentence.${look.sentence}`)}
    />
  );
}

function lookOf({ state, urgency, silences, isInhibited }: ShownState) {
  switch (state) {
    case 'pending':
      return { label: 'pending', sentence: 'pending' } as const;
    case 'suppressed': {
      const isSilenced = silences.length > 0 || !isInhibited;
      return {
        tone: 'muted',
        label: isSilenced ? 'suppressed' : 'inhibited',
        sentence: 'suppressed',
      } as const;
    }
    default:
      return { tone: urgency, label: 'firing', sentence: urgency } as const;
  }
}
